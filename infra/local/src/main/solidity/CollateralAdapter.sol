// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import "./OutcomeTokens.sol";
import "./PolyDollar.sol";

/// Adapter double: CTF-shaped calls in pUSD. At the neg-risk address it works on the wrapped collateral's positions.
contract CollateralAdapter is TokenReceiver {
    TestDollar public constant USDCE = TestDollar(0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174);
    PolyDollar public constant COLLATERAL_TOKEN = PolyDollar(0xC011a7E12a19f7B1f670d46F03B03f3342E82DFB);
    OutcomeTokens public constant CONDITIONAL_TOKENS = OutcomeTokens(0x4D97DCd97eC945f40cF65F87097ACe5EA0476045);
    address constant NEG_RISK = 0xadA2005600Dec949baf300f4C6120000bDB6eAab;
    TestDollar constant WRAPPED = TestDollar(0x3A3BD7bb9528E159577F7C2e685CC81A765002E2);

    function splitPosition(address, bytes32, bytes32 conditionId, uint256[] calldata, uint256 amount) external {
        COLLATERAL_TOKEN.transferFrom(msg.sender, address(this), amount);
        COLLATERAL_TOKEN.unwrap(address(USDCE), address(this), amount);
        TestDollar backing = collateral();
        if (backing != USDCE) backing.mint(address(this), amount);
        backing.approve(address(CONDITIONAL_TOKENS), amount);
        CONDITIONAL_TOKENS.splitPosition(backing, 0, conditionId, bothSets(), amount);
        move(address(this), msg.sender, both(conditionId), equal(amount));
    }

    function mergePositions(address, bytes32, bytes32 conditionId, uint256[] calldata, uint256 amount) external {
        move(msg.sender, address(this), both(conditionId), equal(amount));
        CONDITIONAL_TOKENS.mergePositions(collateral(), 0, conditionId, bothSets(), amount);
        pay(msg.sender, amount);
    }

    function redeemPositions(address, bytes32, bytes32 conditionId, uint256[] calldata) external {
        uint256[] memory ids = both(conditionId);
        uint256[] memory held = new uint256[](2);
        held[0] = CONDITIONAL_TOKENS.balanceOf(msg.sender, ids[0]);
        held[1] = CONDITIONAL_TOKENS.balanceOf(msg.sender, ids[1]);
        move(msg.sender, address(this), ids, held);
        TestDollar backing = collateral();
        uint256 before = backing.balanceOf(address(this));
        CONDITIONAL_TOKENS.redeemPositions(backing, 0, conditionId, bothSets());
        pay(msg.sender, backing.balanceOf(address(this)) - before);
    }

    function onERC1155Received(address, address, uint256, uint256, bytes calldata) external pure returns (bytes4) {
        return TokenReceiver.onERC1155Received.selector;
    }

    function onERC1155BatchReceived(address, address, uint256[] calldata, uint256[] calldata, bytes calldata)
        external
        pure
        returns (bytes4)
    {
        return TokenReceiver.onERC1155BatchReceived.selector;
    }

    /// Wrapped collateral is worth one dollar and was paid for in splitPosition; the dollars wait here.
    function pay(address to, uint256 amount) private {
        if (amount == 0) return;
        uint256 dollars = USDCE.balanceOf(address(this));
        if (dollars < amount) USDCE.mint(address(this), amount - dollars);
        USDCE.approve(address(COLLATERAL_TOKEN), amount);
        COLLATERAL_TOKEN.wrap(address(USDCE), to, amount);
    }

    function collateral() private view returns (TestDollar) {
        return address(this) == NEG_RISK ? WRAPPED : USDCE;
    }

    function both(bytes32 conditionId) private view returns (uint256[] memory ids) {
        address backing = address(collateral());
        ids = new uint256[](2);
        ids[0] = OutcomeIds.position(backing, OutcomeIds.collection(0, conditionId, 1));
        ids[1] = OutcomeIds.position(backing, OutcomeIds.collection(0, conditionId, 2));
    }

    function move(address from, address to, uint256[] memory ids, uint256[] memory values) private {
        CONDITIONAL_TOKENS.safeBatchTransferFrom(from, to, ids, values, "");
    }

    function bothSets() private pure returns (uint256[] memory sets) {
        sets = new uint256[](2);
        sets[0] = 1;
        sets[1] = 2;
    }

    function equal(uint256 amount) private pure returns (uint256[] memory amounts) {
        amounts = new uint256[](2);
        amounts[0] = amount;
        amounts[1] = amount;
    }
}
