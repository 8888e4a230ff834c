// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import "./OutcomeTokens.sol";
import "./PolyDollar.sol";

struct Order {
    uint256 salt;
    address maker;
    address signer;
    uint256 tokenId;
    uint256 makerAmount;
    uint256 takerAmount;
    uint8 side;
    uint8 signatureType;
    uint256 timestamp;
    bytes32 metadata;
    bytes32 builder;
    bytes signature;
}

struct OrderStatus {
    bool filled;
    uint248 remaining;
}

struct Token {
    uint256 complement;
    bytes32 conditionId;
}

/// Exchange double: the venue operator settles one signed order at a time against its own money.
contract SettlementExchange is TokenReceiver {
    event OrderFilled(
        bytes32 indexed orderHash,
        address indexed maker,
        address indexed taker,
        uint8 side,
        uint256 tokenId,
        uint256 makerFilled,
        uint256 takerFilled,
        uint256 fee,
        bytes32 builder,
        bytes32 metadata
    );

    error InvalidSignature();
    error NotOperator();
    error OrderAlreadyFilled();
    error NotCrossing();
    error MakingGtRemaining();
    error UnknownToken();

    bytes32 constant ORDER_TYPE = keccak256(
        "Order(uint256 salt,address maker,address signer,uint256 tokenId,uint256 makerAmount,uint256 takerAmount,uint8 side,uint8 signatureType,uint256 timestamp,bytes32 metadata,bytes32 builder)"
    );
    bytes32 constant DOMAIN_TYPE =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    uint256 constant HALF_CURVE = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0;

    PolyDollar constant PUSD = PolyDollar(0xC011a7E12a19f7B1f670d46F03B03f3342E82DFB);
    TestDollar constant USDCE = TestDollar(0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174);
    TestDollar constant WRAPPED = TestDollar(0x3A3BD7bb9528E159577F7C2e685CC81A765002E2);
    OutcomeTokens constant TOKENS = OutcomeTokens(0x4D97DCd97eC945f40cF65F87097ACe5EA0476045);
    address constant NEG_RISK = 0xe2222d279d744050d28e00520010520000310F59;
    address constant VERSION_3 = 0xe3333700cA9d93003F00f0F71f8515005F6c00Aa;

    /// Development accounts 8 and 7: the venue's operator and its fee receiver.
    address constant OPERATOR = 0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f;
    address constant FEE_RECEIVER = 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955;

    mapping(bytes32 => OrderStatus) public getOrderStatus;
    mapping(uint256 => Token) public tokens;

    modifier onlyOperator() {
        if (msg.sender != OPERATOR) revert NotOperator();
        _;
    }

    function registerToken(uint256 token, uint256 complement, bytes32 conditionId) external onlyOperator {
        tokens[token] = Token(complement, conditionId);
        tokens[complement] = Token(token, conditionId);
    }

    /// Fills part of an order. BUY: makerFill and fee are pUSD, takerFill shares. SELL: makerFill shares, the rest pUSD.
    function settle(Order calldata order, uint256 makerFill, uint256 takerFill, uint256 fee) external onlyOperator {
        bytes32 hash = hashOrder(order);
        validateOrderSignature(hash, order);
        if (takerFill * order.makerAmount < makerFill * order.takerAmount) revert NotCrossing();
        consume(hash, order.makerAmount, makerFill);
        if (order.side == 0) settleBuy(order, makerFill, takerFill, fee);
        else settleSell(order, makerFill, takerFill, fee);
        emit OrderFilled(
            hash,
            order.maker,
            msg.sender,
            order.side,
            order.tokenId,
            makerFill,
            takerFill,
            fee,
            order.builder,
            order.metadata
        );
    }

    function hashOrder(Order calldata order) public view returns (bytes32) {
        bytes memory head = abi.encode(
            ORDER_TYPE, order.salt, order.maker, order.signer, order.tokenId, order.makerAmount, order.takerAmount
        );
        bytes memory tail =
            abi.encode(order.side, order.signatureType, order.timestamp, order.metadata, order.builder);
        bytes32 content = keccak256(bytes.concat(head, tail));
        return keccak256(abi.encodePacked(hex"1901", domainSeparator(), content));
    }

    function domainSeparator() public view returns (bytes32) {
        bytes32 version = address(this) == VERSION_3 ? keccak256("3") : keccak256("2");
        return keccak256(
            abi.encode(DOMAIN_TYPE, keccak256("Polymarket CTF Exchange"), version, block.chainid, address(this))
        );
    }

    function validateOrderSignature(bytes32 hash, Order calldata order) public pure {
        address expected;
        if (order.signatureType == 0) expected = order.signer;
        else if (order.signatureType == 1) expected = getProxyWalletAddress(order.signer);
        else if (order.signatureType == 2) expected = getSafeWalletAddress(order.signer);
        else revert InvalidSignature();
        if (order.maker != expected || order.signer == address(0)) revert InvalidSignature();
        if (recover(hash, order.signature) != order.signer) revert InvalidSignature();
    }

    function isUserPaused(address) external pure returns (bool) {
        return false;
    }

    function getSafeWalletAddress(address owner) public pure returns (address) {
        return derived(
            0xaacFeEa03eb1561C4e67d661e40682Bd20E3541b,
            keccak256(abi.encode(owner)),
            0x2bce2127ff07fb632d16c8347c4ebf501f4841168bed00d9e6ef715ddb6fcecf
        );
    }

    function getProxyWalletAddress(address owner) public pure returns (address) {
        return derived(
            0xaB45c5A4B0c941a2F231C04C3f49182e1A254052,
            keccak256(abi.encodePacked(owner)),
            0xd21df8dc65880a8606f09fe0ce3df9b8869287ab0b058be05aa9e8af6330a00b
        );
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

    function consume(bytes32 hash, uint256 makerAmount, uint256 makerFill) private {
        OrderStatus storage status = getOrderStatus[hash];
        if (status.filled) revert OrderAlreadyFilled();
        uint256 remaining = status.remaining == 0 ? makerAmount : status.remaining;
        if (makerFill == 0 || makerFill > remaining) revert MakingGtRemaining();
        remaining -= makerFill;
        status.filled = remaining == 0;
        status.remaining = uint248(remaining);
    }

    function settleBuy(Order calldata order, uint256 makerFill, uint256 takerFill, uint256 fee) private {
        PUSD.transferFrom(order.maker, OPERATOR, makerFill);
        if (fee > 0) PUSD.transferFrom(order.maker, FEE_RECEIVER, fee);
        Token memory token = tokens[order.tokenId];
        if (token.conditionId == 0) revert UnknownToken();
        mintPair(token.conditionId, takerFill);
        TOKENS.safeTransferFrom(address(this), order.maker, order.tokenId, takerFill, "");
        TOKENS.safeTransferFrom(address(this), OPERATOR, token.complement, takerFill, "");
    }

    function settleSell(Order calldata order, uint256 makerFill, uint256 takerFill, uint256 fee) private {
        TOKENS.safeTransferFrom(order.maker, OPERATOR, order.tokenId, makerFill, "");
        PUSD.transferFrom(OPERATOR, order.maker, takerFill - fee);
        if (fee > 0) PUSD.transferFrom(OPERATOR, FEE_RECEIVER, fee);
    }

    function mintPair(bytes32 conditionId, uint256 amount) private {
        TestDollar backing = address(this) == NEG_RISK ? WRAPPED : USDCE;
        backing.transferFrom(OPERATOR, address(this), amount);
        backing.approve(address(TOKENS), amount);
        uint256[] memory sets = new uint256[](2);
        sets[0] = 1;
        sets[1] = 2;
        TOKENS.splitPosition(backing, 0, conditionId, sets, amount);
    }

    function derived(address factory, bytes32 salt, bytes32 initCodeHash) private pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encodePacked(bytes1(0xff), factory, salt, initCodeHash)))));
    }

    function recover(bytes32 hash, bytes calldata signature) private pure returns (address) {
        if (signature.length != 65) revert InvalidSignature();
        bytes32 s = bytes32(signature[32:64]);
        if (uint256(s) > HALF_CURVE) revert InvalidSignature();
        return ecrecover(hash, uint8(signature[64]), bytes32(signature[0:32]), s);
    }
}
