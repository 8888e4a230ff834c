// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// A six-decimal ERC-20 that anybody may mint. Stands in for USDC.e and for the neg-risk wrapped collateral.
contract TestDollar {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;
    uint256 public totalSupply;

    function name() public pure virtual returns (string memory) {
        return "Local Dollar";
    }

    function symbol() public pure virtual returns (string memory) {
        return "USDC.e";
    }

    function decimals() external pure returns (uint8) {
        return 6;
    }

    /// Open on purpose: this dollar exists only on a local chain.
    function mint(address to, uint256 amount) external virtual {
        create(to, amount);
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        emit Approval(msg.sender, spender, amount);
        return true;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        move(msg.sender, to, amount);
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        uint256 allowed = allowance[from][msg.sender];
        require(allowed >= amount, "dollar: allowance too small");
        if (allowed != type(uint256).max) allowance[from][msg.sender] = allowed - amount;
        move(from, to, amount);
        return true;
    }

    function create(address to, uint256 amount) internal {
        totalSupply += amount;
        balanceOf[to] += amount;
        emit Transfer(address(0), to, amount);
    }

    function destroy(address from, uint256 amount) internal {
        require(balanceOf[from] >= amount, "dollar: balance too small");
        totalSupply -= amount;
        balanceOf[from] -= amount;
        emit Transfer(from, address(0), amount);
    }

    function move(address from, address to, uint256 amount) private {
        require(to != address(0), "dollar: receiver is the zero address");
        require(balanceOf[from] >= amount, "dollar: balance too small");
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
        emit Transfer(from, to, amount);
    }
}
