// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

interface TokenReceiver {
    function onERC1155Received(address operator, address from, uint256 id, uint256 value, bytes calldata data)
        external
        returns (bytes4);
    function onERC1155BatchReceived(
        address operator,
        address from,
        uint256[] calldata ids,
        uint256[] calldata values,
        bytes calldata data
    ) external returns (bytes4);
}

/// The part of ERC-1155 that outcome tokens need.
abstract contract MultiToken {
    event TransferSingle(
        address indexed operator, address indexed from, address indexed to, uint256 id, uint256 value
    );
    event TransferBatch(
        address indexed operator, address indexed from, address indexed to, uint256[] ids, uint256[] values
    );
    event ApprovalForAll(address indexed owner, address indexed operator, bool approved);

    mapping(uint256 => mapping(address => uint256)) private balances;
    mapping(address => mapping(address => bool)) public isApprovedForAll;

    function balanceOf(address owner, uint256 id) public view returns (uint256) {
        require(owner != address(0), "token: zero address holds nothing");
        return balances[id][owner];
    }

    function balanceOfBatch(address[] calldata owners, uint256[] calldata ids)
        external
        view
        returns (uint256[] memory held)
    {
        require(owners.length == ids.length, "token: as many owners as ids expected");
        held = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; i++) held[i] = balanceOf(owners[i], ids[i]);
    }

    function supportsInterface(bytes4 id) external pure returns (bool) {
        return id == 0x01ffc9a7 || id == 0xd9b67a26;
    }

    function setApprovalForAll(address operator, bool approved) external {
        isApprovedForAll[msg.sender][operator] = approved;
        emit ApprovalForAll(msg.sender, operator, approved);
    }

    function safeTransferFrom(address from, address to, uint256 id, uint256 value, bytes calldata data) external {
        requireMayMove(from, to);
        take(from, id, value);
        balances[id][to] += value;
        emit TransferSingle(msg.sender, from, to, id, value);
        if (to.code.length > 0) {
            require(
                TokenReceiver(to).onERC1155Received(msg.sender, from, id, value, data)
                    == TokenReceiver.onERC1155Received.selector,
                "token: receiver refused"
            );
        }
    }

    function safeBatchTransferFrom(
        address from,
        address to,
        uint256[] calldata ids,
        uint256[] calldata values,
        bytes calldata data
    ) external {
        requireMayMove(from, to);
        require(ids.length == values.length, "token: as many values as ids expected");
        for (uint256 i = 0; i < ids.length; i++) {
            take(from, ids[i], values[i]);
            balances[ids[i]][to] += values[i];
        }
        emit TransferBatch(msg.sender, from, to, ids, values);
        offerBatch(from, to, ids, values, data);
    }

    function mintBatch(address to, uint256[] memory ids, uint256[] memory values) internal {
        for (uint256 i = 0; i < ids.length; i++) balances[ids[i]][to] += values[i];
        emit TransferBatch(msg.sender, address(0), to, ids, values);
        offerBatch(address(0), to, ids, values, "");
    }

    function mint(address to, uint256 id, uint256 value) internal {
        balances[id][to] += value;
        emit TransferSingle(msg.sender, address(0), to, id, value);
    }

    function burn(address from, uint256 id, uint256 value) internal {
        take(from, id, value);
        emit TransferSingle(msg.sender, from, address(0), id, value);
    }

    function burnBatch(address from, uint256[] memory ids, uint256[] memory values) internal {
        for (uint256 i = 0; i < ids.length; i++) take(from, ids[i], values[i]);
        emit TransferBatch(msg.sender, from, address(0), ids, values);
    }

    function take(address from, uint256 id, uint256 value) private {
        require(balances[id][from] >= value, "token: balance too small");
        unchecked {
            balances[id][from] -= value;
        }
    }

    function requireMayMove(address from, address to) private view {
        require(to != address(0), "token: receiver is the zero address");
        require(
            from == msg.sender || isApprovedForAll[from][msg.sender],
            "ERC1155: need operator approval for 3rd party transfers."
        );
    }

    function offerBatch(address from, address to, uint256[] memory ids, uint256[] memory values, bytes memory data)
        private
    {
        if (to.code.length == 0) return;
        require(
            TokenReceiver(to).onERC1155BatchReceived(msg.sender, from, ids, values, data)
                == TokenReceiver.onERC1155BatchReceived.selector,
            "token: receiver refused"
        );
    }
}
