// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import "./MultiToken.sol";
import "./OutcomeIds.sol";
import "./TestDollar.sol";

/// ConditionalTokens double: same selectors, ids and events; two test hooks accept a published condition id.
contract OutcomeTokens is MultiToken {
    event ConditionPreparation(
        bytes32 indexed conditionId, address indexed oracle, bytes32 indexed questionId, uint256 outcomeSlotCount
    );
    event ConditionResolution(
        bytes32 indexed conditionId,
        address indexed oracle,
        bytes32 indexed questionId,
        uint256 outcomeSlotCount,
        uint256[] payoutNumerators
    );
    event PositionSplit(
        address indexed stakeholder,
        address collateralToken,
        bytes32 indexed parentCollectionId,
        bytes32 indexed conditionId,
        uint256[] partition,
        uint256 amount
    );
    event PositionsMerge(
        address indexed stakeholder,
        address collateralToken,
        bytes32 indexed parentCollectionId,
        bytes32 indexed conditionId,
        uint256[] partition,
        uint256 amount
    );
    event PayoutRedemption(
        address indexed redeemer,
        address indexed collateralToken,
        bytes32 indexed parentCollectionId,
        bytes32 conditionId,
        uint256[] indexSets,
        uint256 payout
    );

    /// Development account 9: the only one that may use the two ...ById hooks.
    address constant TEST_ORACLE = 0xa0Ee7A142d267C1f36714E4a8F75612F20a79720;

    mapping(bytes32 => uint256[]) public payoutNumerators;
    mapping(bytes32 => uint256) public payoutDenominator;

    function getOutcomeSlotCount(bytes32 conditionId) external view returns (uint256) {
        return payoutNumerators[conditionId].length;
    }

    function getConditionId(address oracle, bytes32 questionId, uint256 slots) external pure returns (bytes32) {
        return OutcomeIds.condition(oracle, questionId, slots);
    }

    function getCollectionId(bytes32 parent, bytes32 conditionId, uint256 indexSet) external view returns (bytes32) {
        return OutcomeIds.collection(parent, conditionId, indexSet);
    }

    function getPositionId(address collateral, bytes32 collectionId) external pure returns (uint256) {
        return OutcomeIds.position(collateral, collectionId);
    }

    function prepareCondition(address oracle, bytes32 questionId, uint256 slots) external {
        prepare(OutcomeIds.condition(oracle, questionId, slots), oracle, questionId, slots);
    }

    /// Recorded markets publish the condition id but not always what it was hashed from.
    function prepareConditionById(bytes32 conditionId, uint256 slots) external {
        require(msg.sender == TEST_ORACLE, "only the development oracle may prepare by id");
        prepare(conditionId, msg.sender, bytes32(0), slots);
    }

    function reportPayouts(bytes32 questionId, uint256[] calldata payouts) external {
        bytes32 conditionId = OutcomeIds.condition(msg.sender, questionId, payouts.length);
        resolve(conditionId, questionId, payouts);
    }

    function reportPayoutsById(bytes32 conditionId, uint256[] calldata payouts) external {
        require(msg.sender == TEST_ORACLE, "only the development oracle may report by id");
        resolve(conditionId, bytes32(0), payouts);
    }

    function splitPosition(
        TestDollar collateral,
        bytes32 parent,
        bytes32 conditionId,
        uint256[] calldata partition,
        uint256 amount
    ) external {
        (uint256[] memory ids, uint256[] memory amounts, uint256 free) =
            parts(address(collateral), parent, conditionId, partition, amount);
        if (free > 0) {
            burn(msg.sender, union(address(collateral), parent, conditionId, partition), amount);
        } else if (parent == 0) {
            require(collateral.transferFrom(msg.sender, address(this), amount), "collateral did not arrive");
        } else {
            burn(msg.sender, OutcomeIds.position(address(collateral), parent), amount);
        }
        mintBatch(msg.sender, ids, amounts);
        emit PositionSplit(msg.sender, address(collateral), parent, conditionId, partition, amount);
    }

    function mergePositions(
        TestDollar collateral,
        bytes32 parent,
        bytes32 conditionId,
        uint256[] calldata partition,
        uint256 amount
    ) external {
        (uint256[] memory ids, uint256[] memory amounts, uint256 free) =
            parts(address(collateral), parent, conditionId, partition, amount);
        burnBatch(msg.sender, ids, amounts);
        if (free > 0) {
            mint(msg.sender, union(address(collateral), parent, conditionId, partition), amount);
        } else if (parent == 0) {
            require(collateral.transfer(msg.sender, amount), "collateral did not leave");
        } else {
            mint(msg.sender, OutcomeIds.position(address(collateral), parent), amount);
        }
        emit PositionsMerge(msg.sender, address(collateral), parent, conditionId, partition, amount);
    }

    function redeemPositions(TestDollar collateral, bytes32 parent, bytes32 conditionId, uint256[] calldata indexSets)
        external
    {
        require(payoutDenominator[conditionId] > 0, "result for condition not received yet");
        uint256 total;
        for (uint256 i = 0; i < indexSets.length; i++) {
            total += cash(address(collateral), parent, conditionId, indexSets[i]);
        }
        if (total > 0) {
            if (parent == 0) require(collateral.transfer(msg.sender, total), "collateral did not leave");
            else mint(msg.sender, OutcomeIds.position(address(collateral), parent), total);
        }
        emit PayoutRedemption(msg.sender, address(collateral), parent, conditionId, indexSets, total);
    }

    function prepare(bytes32 conditionId, address oracle, bytes32 questionId, uint256 slots) private {
        require(slots > 1 && slots <= 256, "a condition has 2 to 256 outcomes");
        require(payoutNumerators[conditionId].length == 0, "condition is prepared already");
        payoutNumerators[conditionId] = new uint256[](slots);
        emit ConditionPreparation(conditionId, oracle, questionId, slots);
    }

    function resolve(bytes32 conditionId, bytes32 questionId, uint256[] calldata payouts) private {
        uint256[] storage numerators = payoutNumerators[conditionId];
        require(numerators.length == payouts.length && payouts.length > 1, "condition is not prepared");
        require(payoutDenominator[conditionId] == 0, "condition is resolved already");
        uint256 sum;
        for (uint256 i = 0; i < payouts.length; i++) {
            sum += payouts[i];
            numerators[i] = payouts[i];
        }
        require(sum > 0, "at least one outcome must pay");
        payoutDenominator[conditionId] = sum;
        emit ConditionResolution(conditionId, msg.sender, questionId, payouts.length, numerators);
    }

    function cash(address collateral, bytes32 parent, bytes32 conditionId, uint256 indexSet) private returns (uint256) {
        uint256[] storage numerators = payoutNumerators[conditionId];
        require(indexSet > 0 && indexSet < (1 << numerators.length) - 1, "index set out of range");
        uint256 numerator;
        for (uint256 i = 0; i < numerators.length; i++) {
            if (indexSet & (1 << i) != 0) numerator += numerators[i];
        }
        uint256 id = OutcomeIds.position(collateral, OutcomeIds.collection(parent, conditionId, indexSet));
        uint256 held = balanceOf(msg.sender, id);
        if (held == 0) return 0;
        burn(msg.sender, id, held);
        return held * numerator / payoutDenominator[conditionId];
    }

    function parts(address collateral, bytes32 parent, bytes32 conditionId, uint256[] calldata partition, uint256 amount)
        private
        view
        returns (uint256[] memory ids, uint256[] memory amounts, uint256 free)
    {
        uint256 slots = payoutNumerators[conditionId].length;
        require(slots > 0, "condition is not prepared");
        require(partition.length > 1, "a partition has at least two parts");
        uint256 full = (1 << slots) - 1;
        free = full;
        ids = new uint256[](partition.length);
        amounts = new uint256[](partition.length);
        for (uint256 i = 0; i < partition.length; i++) {
            uint256 part = partition[i];
            require(part > 0 && part < full && part & free == part, "partition is empty, full or overlapping");
            free ^= part;
            ids[i] = OutcomeIds.position(collateral, OutcomeIds.collection(parent, conditionId, part));
            amounts[i] = amount;
        }
    }

    function union(address collateral, bytes32 parent, bytes32 conditionId, uint256[] calldata partition)
        private
        view
        returns (uint256)
    {
        uint256 all;
        for (uint256 i = 0; i < partition.length; i++) all |= partition[i];
        return OutcomeIds.position(collateral, OutcomeIds.collection(parent, conditionId, all));
    }
}
