package io.polystep.local.world;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Side;
import io.polystep.domain.order.SignatureType;
import io.polystep.local.chain.Block;
import io.polystep.local.chain.Chain;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Change;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.Mined;
import io.polystep.local.chain.Receipt;
import io.polystep.local.chain.doubles.Addresses;
import io.polystep.local.chain.doubles.Calldata;
import io.polystep.local.chain.doubles.ExchangeOrder;
import io.polystep.local.chain.doubles.TestOracle;
import io.polystep.local.chain.doubles.VenueOperator;
import io.polystep.local.chain.evm.Bytes;
import io.polystep.local.venue.SettlementChain;
import io.polystep.local.venue.SettlementFailedException;
import io.polystep.local.venue.VenueNetwork;
import io.polystep.local.venue.WalletCall;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.web3j.crypto.Hash;

/**
 * Settlement on the in-JVM chain. Each settling transaction carries a hash of its fill's id behind its call data, where
 * contracts do not look, so that after a kill the chain itself says which fills it has settled.
 */
public final class EvmSettlement implements SettlementChain {
    private static final BigInteger NO_BOUND = BigInteger.valueOf(Long.MAX_VALUE);
    private static final int TAG_DIGITS = 64;

    private final VenueNetwork network;
    private final ChainNode node;
    private final ContractReads reads;
    private final VenueOperator operator;
    private final TestOracle oracle;
    private final Map<String, Receipt> settled = new HashMap<>();
    /** A position of each Protocol V2 market, by the id that the venue lists for it. */
    private final Map<ConditionId, TokenId> positions = new HashMap<>();

    /**
     * @param node a chain with the doubles in its genesis
     * @param network where the exchanges are
     */
    public EvmSettlement(ChainNode node, VenueNetwork network) {
        this.network = network;
        this.node = node;
        this.reads = new ContractReads(node);
        this.operator = new VenueOperator(node);
        this.oracle = new TestOracle(node);
        node.read(EvmSettlement::tagged).forEach(settled::put);
    }

    private static Map<String, Receipt> tagged(Chain chain) {
        Map<String, Receipt> byTag = new HashMap<>();
        for (long number = 1; number <= chain.history().latest().number(); number++) {
            Block block = chain.history().block(number).orElseThrow();
            for (String hash : block.transactions()) {
                Mined mined = chain.history().transaction(hash).orElseThrow();
                String data = mined.transaction().data().hex();
                if (data.length() > TAG_DIGITS) {
                    byTag.put(data.substring(data.length() - TAG_DIGITS), mined.receipt());
                }
            }
        }
        return byTag;
    }

    @Override
    public Usdc collateral(Address holder) {
        return new Usdc(micros(Addresses.PUSD, Calldata.of("balanceOf(address)").word(number(holder))));
    }

    @Override
    public Usdc allowance(Address owner, Address exchange) {
        return new Usdc(micros(
                Addresses.PUSD,
                Calldata.of("allowance(address,address)").word(number(owner)).word(number(exchange))));
    }

    @Override
    public Shares shares(Address holder, TokenId token) {
        return new Shares(micros(
                keeper(MarketVersion.of(token)),
                Calldata.of("balanceOf(address,uint256)").word(number(holder)).word(token.number())));
    }

    @Override
    public boolean sharesApproved(Address owner, Address exchange) {
        Calldata call = Calldata.of("isApprovedForAll(address,address)")
                .word(number(owner))
                .word(number(exchange));
        return sharesKeepers(exchange).stream()
                .allMatch(keeper -> reads.word(keeper, call.bytes()).signum() != 0);
    }

    /** ExchangeV3 moves the shares of both contracts here. */
    private static List<BigInteger> sharesKeepers(Address exchange) {
        return number(exchange).equals(Addresses.EXCHANGE_V3)
                ? List.of(Addresses.CONDITIONAL_TOKENS, Addresses.POSITION_MANAGER)
                : List.of(Addresses.CONDITIONAL_TOKENS);
    }

    private static BigInteger keeper(MarketVersion version) {
        return switch (version) {
            case CONDITIONAL_TOKENS -> Addresses.CONDITIONAL_TOKENS;
            case PROTOCOL_V2 -> Addresses.POSITION_MANAGER;
        };
    }

    /** The wallet has code only while it acts: what is done to it otherwise is done as to a plain account. */
    @Override
    public String relay(Address wallet, List<WalletCall> calls) {
        BigInteger at = number(wallet);
        node.change(new Change.SetCode(at, WalletCode.actingFor(operator.address())));
        Receipt receipt = operator.send(at, WalletCode.calls(calls));
        node.change(new Change.SetCode(at, Bytes.ofHex("0x")));
        if (!receipt.succeeded()) {
            throw new SettlementFailedException("expected the calls of " + wallet + " to succeed, found "
                    + receipt.failure() + " " + receipt.output());
        }
        return receipt.transactionHash();
    }

    @Override
    public void registerMarket(ConditionId condition, TokenId first, TokenId second) {
        if (MarketVersion.of(first) == MarketVersion.PROTOCOL_V2) {
            // Positions name their condition themselves, so the contracts need not be told.
            positions.put(condition, first);
            return;
        }
        if (slots(condition) == 0) {
            oracle.prepare(number(condition), 2);
        }
        for (BigInteger exchange : List.of(Addresses.EXCHANGE, Addresses.NEG_RISK_EXCHANGE, Addresses.EXCHANGE_V3)) {
            // The getter's first word is the complement, zero while the pair is not registered.
            Bytes known = Calldata.of("tokens(uint256)").word(first.number()).bytes();
            if (reads.word(exchange, known).signum() == 0) {
                operator.registerToken(exchange, first.number(), second.number(), number(condition));
            }
        }
    }

    @Override
    public String settle(Settlement fill) {
        String tag = Hash.sha3String(fill.fillId()).substring(2);
        Receipt receipt = Optional.ofNullable(settled.get(tag)).orElseGet(() -> send(fill, tag));
        settled.put(tag, receipt);
        if (!receipt.succeeded()) {
            throw new SettlementFailedException("expected fill " + fill.fillId() + " to settle, found "
                    + receipt.failure() + " " + receipt.output());
        }
        return receipt.transactionHash();
    }

    private Receipt send(Settlement fill, String tag) {
        boolean buys = fill.order().side() == Side.BUY;
        long value = fill.value().micros();
        long shares = fill.shares().micros();
        return operator.settle(
                number(network.exchange(fill.order().version(), fill.order().negRisk())),
                exchangeOrder(fill.order(), fill.signature()),
                new VenueOperator.Amounts(
                        buys ? value : shares, buys ? shares : value, fill.fee().micros()),
                Bytes.ofHex("0x" + tag));
    }

    @Override
    public void resolve(ConditionId condition, int winner) {
        TokenId position = positions.get(condition);
        if (position != null) {
            resolve(position, winner);
            return;
        }
        if (slots(condition) == 0) {
            oracle.prepare(number(condition), 2);
        }
        Bytes resolved = Calldata.of("payoutDenominator(bytes32)")
                .word(number(condition))
                .bytes();
        if (reads.word(Addresses.CONDITIONAL_TOKENS, resolved).signum() == 0) {
            oracle.report(
                    number(condition),
                    List.of(BigInteger.valueOf(winner == 0 ? 1 : 0), BigInteger.valueOf(winner == 1 ? 1 : 0)));
        }
    }

    private void resolve(TokenId position, int winner) {
        Bytes payout = Calldata.of("getPayout(uint256,uint256)")
                .word(position.number())
                .word(1)
                .bytes();
        if (!reads.succeeds(Addresses.POSITION_MANAGER, payout)) {
            oracle.reportPosition(position.number(), winner == 0 ? 1 : 0, winner == 1 ? 1 : 0);
        }
    }

    private long slots(ConditionId condition) {
        Bytes call = Calldata.of("getOutcomeSlotCount(bytes32)")
                .word(number(condition))
                .bytes();
        return reads.word(Addresses.CONDITIONAL_TOKENS, call).longValueExact();
    }

    private long micros(BigInteger contract, Calldata call) {
        return reads.word(contract, call.bytes()).min(NO_BOUND).longValueExact();
    }

    private static ExchangeOrder exchangeOrder(OrderFields fields, String signature) {
        return new ExchangeOrder(
                BigInteger.valueOf(fields.salt()),
                number(fields.maker()),
                number(fields.signer()),
                fields.token().number(),
                BigInteger.valueOf(fields.makerAmount()),
                BigInteger.valueOf(fields.takerAmount()),
                fields.side() == Side.BUY ? 0 : 1,
                code(fields.signatureType()),
                BigInteger.valueOf(fields.timestampMillis()),
                word(fields.metadata()),
                word(fields.builder()),
                Bytes.ofHex(signature));
    }

    private static int code(SignatureType type) {
        return switch (type) {
            case EOA -> 0;
            case POLY_PROXY -> 1;
            case POLY_GNOSIS_SAFE -> 2;
            case POLY_1271 -> 3;
        };
    }

    private static BigInteger number(Address address) {
        return Hex.readAddress(address.lower());
    }

    private static BigInteger number(ConditionId condition) {
        return word(condition.value());
    }

    private static BigInteger word(String hex) {
        return new BigInteger(hex.substring(2), 16);
    }
}
