// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import "./PolyDollar.sol";

/// Onramp and offramp double: the same code stands at both addresses.
contract Ramps {
    PolyDollar constant PUSD = PolyDollar(0xC011a7E12a19f7B1f670d46F03B03f3342E82DFB);

    function wrap(address asset, address to, uint256 amount) external {
        TestDollar(asset).transferFrom(msg.sender, address(this), amount);
        TestDollar(asset).approve(address(PUSD), amount);
        PUSD.wrap(asset, to, amount);
    }

    function unwrap(address asset, address to, uint256 amount) external {
        PUSD.transferFrom(msg.sender, address(this), amount);
        PUSD.unwrap(asset, to, amount);
    }
}
