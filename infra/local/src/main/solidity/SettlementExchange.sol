// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import "./OutcomeTokens.sol";
import "./PolyDollar.sol";
import "./PositionManager.sol";

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
    bytes32 constant NESTED_TYPE = keccak256(
        "TypedDataSign(Order contents,string name,string version,uint256 chainId,address verifyingContract,bytes32 salt)Order(uint256 salt,address maker,address signer,uint256 tokenId,uint256 makerAmount,uint256 takerAmount,uint8 side,uint8 signatureType,uint256 timestamp,bytes32 metadata,bytes32 builder)"
    );
    /// A wrapped signature: 65 bytes of the key, domain and order hash of 32 each, then 186 bytes of type and its length.
    uint256 constant TAIL = 129;
    address constant DEPOSIT_FACTORY = 0x00000000000Fb5C9ADea0298D729A0CB3823Cc07;
    bytes32 constant DOMAIN_TYPE =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    uint256 constant HALF_CURVE = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0;

    PolyDollar constant PUSD = PolyDollar(0xC011a7E12a19f7B1f670d46F03B03f3342E82DFB);
    TestDollar constant USDCE = TestDollar(0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174);
    TestDollar constant WRAPPED = TestDollar(0x3A3BD7bb9528E159577F7C2e685CC81A765002E2);
    OutcomeTokens constant TOKENS = OutcomeTokens(0x4D97DCd97eC945f40cF65F87097ACe5EA0476045);
    PositionManager constant POSITIONS = PositionManager(0x006F54F7f9A22e0000CC2AB60031000000ae9fEF);
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

    function validateOrderSignature(bytes32 hash, Order calldata order) public view {
        if (order.signer == address(0)) revert InvalidSignature();
        if (order.signatureType == 3) return validateDepositWallet(hash, order);
        address expected;
        if (order.signatureType == 0) expected = order.signer;
        else if (order.signatureType == 1) expected = getProxyWalletAddress(order.signer);
        else if (order.signatureType == 2) expected = getSafeWalletAddress(order.signer);
        else revert InvalidSignature();
        if (order.maker != expected) revert InvalidSignature();
        if (recover(hash, order.signature) != order.signer) revert InvalidSignature();
    }

    /// No deposit wallet is deployed here, so the exchange checks by itself what the wallet's ERC-1271 answer would say:
    /// the key's nested signature, and that the wallet is the one that the factory makes for that key.
    function validateDepositWallet(bytes32 hash, Order calldata order) private view {
        bytes calldata signature = order.signature;
        if (order.maker != order.signer || signature.length != TAIL + 188) revert InvalidSignature();
        bytes32 content = bytes32(signature[97:TAIL]);
        if (keccak256(abi.encodePacked(hex"1901", domainSeparator(), content)) != hash) revert InvalidSignature();
        if (bytes32(signature[65:97]) != domainSeparator()) revert InvalidSignature();
        if (keccak256(signature[TAIL:TAIL + 186]) != ORDER_TYPE) revert InvalidSignature();
        if (uint16(bytes2(signature[TAIL + 186:TAIL + 188])) != 186) revert InvalidSignature();
        address owner = recover(nested(content, order.maker), signature[0:65]);
        if (owner == address(0)) revert InvalidSignature();
        if (order.maker != getBeaconWalletAddress(owner) && order.maker != getUupsWalletAddress(owner)) {
            revert InvalidSignature();
        }
    }

    function nested(bytes32 content, address wallet) private view returns (bytes32) {
        bytes32 inner = keccak256(
            abi.encode(
                NESTED_TYPE, content, keccak256("DepositWallet"), keccak256("1"), block.chainid, wallet, bytes32(0)
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domainSeparator(), inner));
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

    function getBeaconWalletAddress(address owner) public pure returns (address) {
        bytes memory code = abi.encodePacked(
            hex"6100923d8160233d3973",
            0x7A18EDfe055488A3128f01F563e5B479D92ffc3a,
            hex"60195155f3363d3d373d3d363d602036600436635c60da",
            hex"1b60e01b36527fa3f0ad74e5423aebfd80d3ef4346578335a9a72aeaee59ff6c",
            hex"b3582b35133d50545afa5036515af43d6000803e604d573d6000fd5b3d6000f3"
        );
        return depositWallet(owner, code);
    }

    function getUupsWalletAddress(address owner) public pure returns (address) {
        bytes memory code = abi.encodePacked(
            hex"61007d3d8160233d3973",
            0x58CA52ebe0DadfdF531Cde7062e76746de4Db1eB,
            hex"6009",
            hex"5155f3363d3d373d3d363d7f360894a13ba1a3210667c828492db98dca3e2076",
            hex"cc3735a920a3ca505d382bbc545af43d6000803e6038573d6000fd5b3d6000f3"
        );
        return depositWallet(owner, code);
    }

    function depositWallet(address owner, bytes memory code) private pure returns (address) {
        bytes memory arguments = abi.encode(DEPOSIT_FACTORY, owner);
        return derived(DEPOSIT_FACTORY, keccak256(arguments), keccak256(bytes.concat(code, arguments)));
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
        if (isPosition(order.tokenId)) return mintPositions(order.tokenId, order.maker, takerFill);
        Token memory token = tokens[order.tokenId];
        if (token.conditionId == 0) revert UnknownToken();
        mintPair(token.conditionId, takerFill);
        TOKENS.safeTransferFrom(address(this), order.maker, order.tokenId, takerFill, "");
        TOKENS.safeTransferFrom(address(this), OPERATOR, token.complement, takerFill, "");
    }

    function settleSell(Order calldata order, uint256 makerFill, uint256 takerFill, uint256 fee) private {
        MultiToken keeper = isPosition(order.tokenId) ? MultiToken(POSITIONS) : MultiToken(TOKENS);
        keeper.safeTransferFrom(order.maker, OPERATOR, order.tokenId, makerFill, "");
        PUSD.transferFrom(OPERATOR, order.maker, takerFill - fee);
        if (fee > 0) PUSD.transferFrom(OPERATOR, FEE_RECEIVER, fee);
    }

    /// ExchangeV3 trades positions; bits 40 to 103 of their ids are zero, those of a hash practically never are.
    function isPosition(uint256 tokenId) private view returns (bool) {
        return address(this) == VERSION_3 && uint64(tokenId >> 40) == 0;
    }

    function mintPositions(uint256 tokenId, address maker, uint256 amount) private {
        PUSD.transferFrom(OPERATOR, address(POSITIONS), amount);
        bool first = tokenId & 0xff == 0;
        POSITIONS.mintPair(
            bytes31(bytes32(tokenId)), first ? maker : OPERATOR, first ? OPERATOR : maker, amount
        );
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
