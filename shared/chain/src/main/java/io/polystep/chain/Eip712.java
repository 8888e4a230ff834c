package io.polystep.chain;

import io.polystep.domain.Address;

/** Domain separators and digests of typed data (EIP-712), laid out by hand for the few domains that are used here. */
final class Eip712 {
    private static final String WITH_CONTRACT =
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)";
    private static final String WITHOUT_CONTRACT = "EIP712Domain(string name,string version,uint256 chainId)";

    private Eip712() {}

    /** The separator of a domain that one contract verifies. */
    static byte[] domain(String name, String version, long chainId, Address verifyingContract) {
        return Keccak.digest(
                Keccak.digest(WITH_CONTRACT),
                Keccak.digest(name),
                Keccak.digest(version),
                Bytes.word(chainId),
                Bytes.word(verifyingContract));
    }

    /** The separator of a domain that no contract verifies. */
    static byte[] domain(String name, String version, long chainId) {
        return Keccak.digest(
                Keccak.digest(WITHOUT_CONTRACT), Keccak.digest(name), Keccak.digest(version), Bytes.word(chainId));
    }

    /** What is signed: the struct hash bound to the domain. */
    static byte[] digest(byte[] domain, byte[] structHash) {
        return Keccak.digest(new byte[] {0x19, 0x01}, domain, structHash);
    }
}
