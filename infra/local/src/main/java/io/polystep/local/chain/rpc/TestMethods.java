package io.polystep.local.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Change;
import io.polystep.local.chain.evm.Bytes;
import java.util.Map;

/** The few test tools, under anvil's names. */
final class TestMethods {
    private final ChainNode node;

    TestMethods(ChainNode node) {
        this.node = node;
    }

    void register(Map<String, RpcMethod> table) {
        table.put("anvil_setCode", p -> done(new Change.SetCode(p.address(0), Bytes.of(p.bytes(1)))));
        table.put("anvil_setBalance", p -> done(new Change.SetBalance(p.address(0), p.number(1))));
        table.put("anvil_setStorageAt", p -> done(new Change.SetSlot(p.address(0), p.number(1), p.number(2))));
        table.put("evm_setAutomine", p -> done(new Change.Automine(p.node(0).asBoolean())));
        table.put("anvil_setNextBlockBaseFeePerGas", p -> done(new Change.SetBaseFee(p.number(0))));
        table.put("anvil_reorg", p -> done(new Change.Reorganise(p.node(0).asLong())));
        table.put("anvil_dropAllTransactions", p -> done(new Change.DropAll()));
        table.put("evm_mine", p -> {
            node.change(new Change.Mine());
            return Json.text("0x0");
        });
    }

    private JsonNode done(Change change) {
        node.change(change);
        return Json.yes();
    }
}
