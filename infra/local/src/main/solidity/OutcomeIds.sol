// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// The published id formulas of conditional tokens: outcome collections are points of alt_bn128.
library OutcomeIds {
    uint256 constant P = 21888242871839275222246405745257275088696311157297823662689037894645226208583;
    uint256 constant ROOT_EXPONENT = (P + 1) / 4;
    uint256 constant PARITY_BIT = 1 << 254;

    function condition(address oracle, bytes32 question, uint256 slots) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(oracle, question, slots));
    }

    function position(address collateral, bytes32 collection_) internal pure returns (uint256) {
        return uint256(keccak256(abi.encodePacked(collateral, collection_)));
    }

    function collection(bytes32 parent, bytes32 condition_, uint256 indexSet) internal view returns (bytes32) {
        uint256 h = uint256(keccak256(abi.encodePacked(condition_, indexSet)));
        bool odd = h >> 255 != 0;
        uint256 x = h % P;
        uint256 y;
        bool found;
        while (!found) {
            x = addmod(x, 1, P);
            (found, y) = height(x);
        }
        if (odd != (y % 2 == 1)) y = P - y;
        if (parent != 0) (x, y) = plusParent(parent, x, y);
        return bytes32(y % 2 == 1 ? x ^ PARITY_BIT : x);
    }

    function plusParent(bytes32 parent, uint256 x, uint256 y) private view returns (uint256, uint256) {
        bool odd = uint256(parent) >> 254 != 0;
        uint256 px = uint256(parent) & (PARITY_BIT - 1);
        (bool found, uint256 py) = height(px);
        require(found, "parent is no outcome collection");
        if (odd != (py % 2 == 1)) py = P - py;
        (bool ok, bytes memory sum) = address(6).staticcall(abi.encode(x, y, px, py));
        require(ok, "outcome collections cannot be combined");
        return abi.decode(sum, (uint256, uint256));
    }

    /// The y of the curve at x, by modular exponentiation; found is false where the curve has no point.
    function height(uint256 x) private view returns (bool found, uint256 y) {
        uint256 square = addmod(mulmod(mulmod(x, x, P), x, P), 3, P);
        uint256 exponent = ROOT_EXPONENT;
        uint256 modulus = P;
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, 32)
            mstore(add(at, 32), 32)
            mstore(add(at, 64), 32)
            mstore(add(at, 96), square)
            mstore(add(at, 128), exponent)
            mstore(add(at, 160), modulus)
            if iszero(staticcall(gas(), 5, at, 192, at, 32)) { revert(0, 0) }
            y := mload(at)
        }
        found = mulmod(y, y, P) == square;
    }
}
