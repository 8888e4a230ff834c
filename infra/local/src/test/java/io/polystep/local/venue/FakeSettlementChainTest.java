package io.polystep.local.venue;

/** The fake of the venue's tests keeps the contract, so what is tested with it holds on the chain too. */
final class FakeSettlementChainTest extends SettlementChainContract {
    @Override
    protected SettlementChain open() {
        FakeSettlementChain fake = new FakeSettlementChain();
        fake.deposit(new TestTrader().signer, "1000");
        return fake;
    }

    /** The fake is the outside world itself, which no kill of the venue touches. */
    @Override
    protected SettlementChain reopen(SettlementChain before) {
        return before;
    }

    @Override
    protected long changes(SettlementChain chain) {
        FakeSettlementChain fake = (FakeSettlementChain) chain;
        return fake.settled().size() + fake.results.stream().distinct().count();
    }
}
