package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;

/**
 * The start-up check that both redeeming adapters belong to the configured dollar and tokens. Published adapter addresses
 * have changed before, and redeeming through a stranger would lose the shares.
 */
public final class ContractCheck {
    private final ContractReads reads;
    private final Contracts contracts;

    /** A check of {@code contracts} on the chain behind {@code rpc}. */
    public ContractCheck(JsonRpc rpc, Contracts contracts) {
        this.reads = new ContractReads(rpc);
        this.contracts = contracts;
    }

    /**
     * Asks both adapters what they belong to.
     *
     * @throws PermanentException if an answer differs from the configuration or there is no contract
     * @throws io.polystep.domain.error.RetryableException if no node answers
     */
    public void requireConsistent() {
        requireConsistent(contracts.collateralAdapter());
        requireConsistent(contracts.negRiskCollateralAdapter());
    }

    private void requireConsistent(Address adapter) {
        require(adapter, "COLLATERAL_TOKEN()", contracts.collateral());
        require(adapter, "CONDITIONAL_TOKENS()", contracts.conditionalTokens());
        require(adapter, "USDCE()", contracts.bridgedDollar());
    }

    private void require(Address adapter, String getter, Address expected) {
        Address found = reads.address(adapter, getter);
        if (!found.equals(expected)) {
            throw new PermanentException("expected " + getter + " of adapter " + adapter + " to be " + expected
                    + ", found " + found + "; take the adapter addresses from the venue's contract page");
        }
    }
}
