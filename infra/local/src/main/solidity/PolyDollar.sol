// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import "./TestDollar.sol";

/// pUSD double: always backed one to one by the dollars that this contract holds.
contract PolyDollar is TestDollar {
    TestDollar constant DOLLAR = TestDollar(0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174);

    function name() public pure override returns (string memory) {
        return "Local Polymarket USD";
    }

    function symbol() public pure override returns (string memory) {
        return "pUSD";
    }

    /// Test faucet: mints the backing too, so that every pUSD can be unwrapped.
    function mint(address to, uint256 amount) external override {
        DOLLAR.mint(address(this), amount);
        create(to, amount);
    }

    function wrap(address asset, address to, uint256 amount) external {
        require(asset == address(DOLLAR), "pUSD: only USDC.e can be wrapped");
        DOLLAR.transferFrom(msg.sender, address(this), amount);
        create(to, amount);
    }

    function unwrap(address asset, address to, uint256 amount) external {
        require(asset == address(DOLLAR), "pUSD: unwraps to USDC.e only");
        destroy(msg.sender, amount);
        DOLLAR.transfer(to, amount);
    }
}
