package io.polystep.placement.planted;

import org.web3j.crypto.ECKeyPair;

/** Planted to break a rule. */
public record SeesWeb3j(ECKeyPair key) {}
