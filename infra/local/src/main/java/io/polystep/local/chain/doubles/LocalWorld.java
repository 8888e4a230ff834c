package io.polystep.local.chain.doubles;

import io.polystep.local.chain.Genesis;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.evm.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.web3j.crypto.Credentials;

/**
 * The genesis of the embedded runtime: doubles at Polygon's addresses, ten development accounts with 10,000 POL each, and
 * an operator with a billion of each dollar and all approvals. Traders start without dollars; see {@link Faucet}.
 */
public final class LocalWorld {
    private static final BigInteger TEN_THOUSAND_POL = BigInteger.TEN.pow(22);
    private static final BigInteger BILLION_DOLLARS = BigInteger.TEN.pow(15);
    private static final BigInteger UNLIMITED = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
    private static final List<BigInteger> EXCHANGES =
            List.of(Addresses.EXCHANGE, Addresses.NEG_RISK_EXCHANGE, Addresses.EXCHANGE_V3);
    private static final List<BigInteger> DOLLARS =
            List.of(Addresses.USDC_E, Addresses.PUSD, Addresses.WRAPPED_COLLATERAL);

    private LocalWorld() {}

    /** The world at a time, which becomes block 0's timestamp in whole seconds. */
    public static Genesis genesis(Instant at) {
        return new Genesis(at.getEpochSecond(), balances(), codes(), operatorCalls());
    }

    private static Map<BigInteger, BigInteger> balances() {
        Map<BigInteger, BigInteger> balances = new HashMap<>();
        for (int i = 0; i < DevAccounts.COUNT; i++) {
            balances.put(address(DevAccounts.account(i)), TEN_THOUSAND_POL);
        }
        return balances;
    }

    private static Map<BigInteger, Bytes> codes() {
        Map<BigInteger, Bytes> codes = new HashMap<>();
        codes.put(Addresses.USDC_E, ContractCode.TEST_DOLLAR.read());
        codes.put(Addresses.WRAPPED_COLLATERAL, ContractCode.TEST_DOLLAR.read());
        codes.put(Addresses.PUSD, ContractCode.POLY_DOLLAR.read());
        codes.put(Addresses.CONDITIONAL_TOKENS, ContractCode.OUTCOME_TOKENS.read());
        codes.put(Addresses.ADAPTER, ContractCode.COLLATERAL_ADAPTER.read());
        codes.put(Addresses.NEG_RISK_ADAPTER, ContractCode.COLLATERAL_ADAPTER.read());
        codes.put(Addresses.POSITION_MANAGER, ContractCode.POSITION_MANAGER.read());
        codes.put(Addresses.ROUTER, ContractCode.ROUTER.read());
        codes.put(Addresses.ONRAMP, ContractCode.RAMPS.read());
        codes.put(Addresses.OFFRAMP, ContractCode.RAMPS.read());
        EXCHANGES.forEach(exchange -> codes.put(exchange, ContractCode.SETTLEMENT_EXCHANGE.read()));
        return codes;
    }

    private static List<Genesis.Call> operatorCalls() {
        BigInteger operator = address(DevAccounts.operator());
        List<Genesis.Call> calls = new ArrayList<>();
        for (BigInteger dollar : DOLLARS) {
            calls.add(new Genesis.Call(operator, dollar, mint(operator, BILLION_DOLLARS)));
            EXCHANGES.forEach(exchange -> calls.add(new Genesis.Call(operator, dollar, approve(exchange))));
        }
        return calls;
    }

    static Bytes mint(BigInteger to, BigInteger micro) {
        return Calldata.of("mint(address,uint256)").word(to).word(micro).bytes();
    }

    static Bytes approve(BigInteger spender) {
        return Calldata.of("approve(address,uint256)")
                .word(spender)
                .word(UNLIMITED)
                .bytes();
    }

    static Bytes approveAll(BigInteger operator) {
        return Calldata.of("setApprovalForAll(address,bool)")
                .word(operator)
                .word(1)
                .bytes();
    }

    static BigInteger address(Credentials account) {
        return Hex.readAddress(account.getAddress());
    }
}
