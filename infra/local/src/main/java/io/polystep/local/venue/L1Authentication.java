package io.polystep.local.venue;

import io.polystep.domain.Address;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Checks the wallet signature of a key-management call. */
final class L1Authentication {
    private static final byte[] TYPE =
            Eip712.keccak("ClobAuth(address address,string timestamp,uint256 nonce,string message)");
    private static final byte[] DOMAIN_TYPE = Eip712.keccak("EIP712Domain(string name,string version,uint256 chainId)");
    private static final String MESSAGE = "This message attests that I control the given wallet";

    private final long chainId;
    private final InstantSource clock;

    L1Authentication(long chainId, InstantSource clock) {
        this.chainId = chainId;
        this.clock = clock;
    }

    /** The account that signed the headers. */
    Address authenticate(VenueRequest request) {
        Address address = address(header(request, "poly_address"));
        String timestamp = header(request, "poly_timestamp");
        String nonce = request.header("poly_nonce").orElse("0");
        if (!timestamp.matches("[0-9]{1,12}") || !nonce.matches("[0-9]{1,18}") || !isRecent(timestamp)) {
            throw invalid();
        }
        byte[] digest = digest(address, timestamp, Long.parseLong(nonce));
        Optional<Address> signer = SignerRecovery.signer(digest, header(request, "poly_signature"));
        return signer.filter(address::equals).orElseThrow(L1Authentication::invalid);
    }

    byte[] digest(Address address, String timestamp, long nonce) {
        byte[] domain =
                Eip712.keccak(DOMAIN_TYPE, Eip712.keccak("ClobAuthDomain"), Eip712.keccak("1"), Eip712.word(chainId));
        byte[] struct = Eip712.keccak(
                TYPE, Eip712.word(address), Eip712.keccak(timestamp), Eip712.word(nonce), Eip712.keccak(MESSAGE));
        return Eip712.digest(domain, struct);
    }

    private boolean isRecent(String seconds) {
        Instant signed = Instant.ofEpochSecond(Long.parseLong(seconds));
        return Duration.between(signed, clock.instant()).abs().compareTo(L2Authentication.MOST_SKEW) <= 0;
    }

    private static Address address(String text) {
        try {
            return new Address(text);
        } catch (IllegalArgumentException malformed) {
            throw invalid();
        }
    }

    private static String header(VenueRequest request, String name) {
        return request.header(name).orElseThrow(L1Authentication::invalid);
    }

    private static VenueRefusal invalid() {
        return new VenueRefusal(401, "Invalid L1 Request headers");
    }
}
