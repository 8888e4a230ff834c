// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import "./MultiToken.sol";
import "./PolyDollar.sol";

/// PositionManager double: Protocol V2 positions, whose ids are 31 bytes of condition and one byte of outcome, backed by
/// pUSD one to one. The router and ExchangeV3 make and burn them.
contract PositionManager is MultiToken {
    PolyDollar constant PUSD = PolyDollar(0xC011a7E12a19f7B1f670d46F03B03f3342E82DFB);
    address constant ROUTER = 0x12121212006e4CD160D18e3f00711DA5c3372600;
    address constant EXCHANGE_V3 = 0xe3333700cA9d93003F00f0F71f8515005F6c00Aa;
    /// Development account 9: reports results.
    address constant TEST_ORACLE = 0xa0Ee7A142d267C1f36714E4a8F75612F20a79720;

    event ResultReported(bytes31 indexed conditionId, uint256[2] numerators);

    error NotResolved();
    error NotAllowed();

    mapping(bytes31 => uint256[2]) private numerators;

    modifier onlyModule() {
        if (msg.sender != ROUTER && msg.sender != EXCHANGE_V3) revert NotAllowed();
        _;
    }

    function report(bytes31 conditionId, uint256 first, uint256 second) external {
        if (msg.sender != TEST_ORACLE || first + second == 0) revert NotAllowed();
        numerators[conditionId] = [first, second];
        emit ResultReported(conditionId, [first, second]);
    }

    /// pUSD due for an amount; reverts while there is no result.
    function getPayout(uint256 positionId, uint256 amount) public view returns (uint256) {
        uint256[2] storage result = numerators[bytes31(bytes32(positionId))];
        uint256 denominator = result[0] + result[1];
        if (denominator == 0) revert NotResolved();
        uint256 outcome = positionId & 0xff;
        return outcome > 1 ? 0 : amount * result[outcome] / denominator;
    }

    /// Makes both outcomes; the caller has moved as many dollars here.
    function mintPair(bytes31 conditionId, address first, address second, uint256 amount) external onlyModule {
        mint(first, positionOf(conditionId, 0), amount);
        mint(second, positionOf(conditionId, 1), amount);
    }

    /// Burns what the caller holds and pays.
    function burnFor(uint256 positionId, uint256 amount, address to, uint256 dollars) external onlyModule {
        burn(msg.sender, positionId, amount);
        if (dollars > 0) PUSD.transfer(to, dollars);
    }

    function positionOf(bytes31 conditionId, uint256 outcome) public pure returns (uint256) {
        return uint256(bytes32(conditionId)) | outcome;
    }
}
