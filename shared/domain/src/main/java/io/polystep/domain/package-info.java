/**
 * The trading domain: values, order life, risk, ledger rules and ports. Depends on the JDK only; every decision here is
 * a pure function of its arguments.
 */
@NullMarked
package io.polystep.domain;

import org.jspecify.annotations.NullMarked;
