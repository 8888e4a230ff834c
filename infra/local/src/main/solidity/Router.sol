// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import "./PositionManager.sol";

/// Router double: splits, merges and redeems the positions of its caller, who has approved it at the PositionManager.
contract Router is TokenReceiver {
    PolyDollar constant PUSD = PolyDollar(0xC011a7E12a19f7B1f670d46F03B03f3342E82DFB);
    PositionManager constant POSITIONS = PositionManager(0x006F54F7f9A22e0000CC2AB60031000000ae9fEF);

    function split(bytes31 conditionId, uint256 amount) external {
        PUSD.transferFrom(msg.sender, address(POSITIONS), amount);
        POSITIONS.mintPair(conditionId, msg.sender, msg.sender, amount);
    }

    function merge(bytes31 conditionId, uint256 amount) external {
        take(POSITIONS.positionOf(conditionId, 0), amount);
        take(POSITIONS.positionOf(conditionId, 1), amount);
        POSITIONS.burnFor(POSITIONS.positionOf(conditionId, 0), amount, msg.sender, amount);
        POSITIONS.burnFor(POSITIONS.positionOf(conditionId, 1), amount, msg.sender, 0);
    }

    function redeem(bytes31 conditionId, uint256 outcomeIndex, uint256 amount) external {
        uint256 positionId = POSITIONS.positionOf(conditionId, outcomeIndex);
        uint256 due = POSITIONS.getPayout(positionId, amount);
        take(positionId, amount);
        POSITIONS.burnFor(positionId, amount, msg.sender, due);
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

    function take(uint256 positionId, uint256 amount) private {
        POSITIONS.safeTransferFrom(msg.sender, address(this), positionId, amount, "");
    }
}
