package io.polystep.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.error.RetryableException;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.port.WalletChain;
import io.polystep.domain.reconciliation.ChainView;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Reads a wallet through JSON-RPC. Every number is asked for at the same block, so that they belong together. */
public final class RpcWalletChain implements WalletChain {
    private final JsonRpc rpc;
    private final Contracts contracts;

    /** A reader of the chain behind {@code rpc}. */
    public RpcWalletChain(JsonRpc rpc, Contracts contracts) {
        this.rpc = rpc;
        this.contracts = contracts;
    }

    @Override
    public ChainView look(Address wallet, OptionalLong after, Set<TokenId> tokens, Set<Address> spenders) {
        Head newest = head("latest");
        Head finalised = head("finalized");
        TransferLogs logs = new TransferLogs(rpc, contracts, wallet, finalised.number());
        TransferLogs.Found found = logs.between(after.orElse(newest.number()) + 1, newest.number());
        Set<TokenId> wanted = new HashSet<>(tokens);
        wanted.addAll(found.tokens());
        At block = new At(Quantity.hex(BigInteger.valueOf(newest.number())));
        Map<TokenId, Shares> shares = new HashMap<>();
        wanted.forEach(token -> shares.put(token, block.shares(wallet, token)));
        Map<Address, BigInteger> allowances = new HashMap<>();
        spenders.forEach(spender -> allowances.put(spender, block.allowance(wallet, spender)));
        return new ChainView(
                newest.number(),
                newest.at(),
                Math.min(finalised.number(), newest.number()),
                block.collateral(wallet),
                block.gas(wallet),
                shares,
                allowances,
                List.copyOf(found.movements()));
    }

    private record Head(long number, Instant at) {}

    private Head head(String tag) {
        JsonNode block = rpc.read("eth_getBlockByNumber", tag, false);
        if (!block.isObject()) {
            throw new RetryableException("expected the " + tag + " block, found none");
        }
        return new Head(Quantity.height(block.path("number")), Quantity.time(block.path("timestamp")));
    }

    /** Reads at one block. A node that no longer or not yet has it refuses, which is a failed read. */
    private final class At {
        private final String block;

        At(String block) {
            this.block = block;
        }

        private BigInteger word(Address contract, String callData) {
            JsonNode answer = rpc.read("eth_call", Map.of("to", contract.text(), "data", callData), block);
            return Quantity.of("a call of " + contract, answer);
        }

        Usdc collateral(Address wallet) {
            BigInteger balance = word(contracts.collateral(), CallData.balanceOf(wallet));
            return new Usdc(Quantity.exact("collateral of " + wallet, balance));
        }

        Shares shares(Address wallet, TokenId token) {
            Address keeper = contracts.tokens(MarketVersion.of(token));
            BigInteger balance = word(keeper, CallData.balanceOf(wallet, token));
            return new Shares(Quantity.exact("shares of token " + token, balance));
        }

        BigInteger allowance(Address wallet, Address spender) {
            return word(contracts.collateral(), CallData.allowance(wallet, spender));
        }

        BigInteger gas(Address wallet) {
            return rpc.number("eth_getBalance", wallet.text(), block);
        }
    }
}
