package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.port.OrderSigner;

/** Signs orders of all four signature types with the wallet key, for one chain and its exchanges. */
public final class Eip712OrderSigner implements OrderSigner {
    private final WalletKey key;
    private final long chainId;
    private final OrderDomains domains;
    private final boolean session;

    /**
     * A signer; it borrows the key and does not close it.
     *
     * @param chainId the chain of the signing domain, 137 for Polygon
     */
    public Eip712OrderSigner(WalletKey key, long chainId, Contracts contracts) {
        this(key, chainId, contracts, false);
    }

    private Eip712OrderSigner(WalletKey key, long chainId, Contracts contracts, boolean session) {
        this.key = key;
        this.chainId = chainId;
        this.domains = new OrderDomains(chainId, contracts);
        this.session = session;
    }

    /** A signer whose key is not the owner of the deposit wallets for which it signs, but allowed to trade for them. */
    public static Eip712OrderSigner ofSession(WalletKey key, long chainId, Contracts contracts) {
        return new Eip712OrderSigner(key, chainId, contracts, true);
    }

    @Override
    public Address account() {
        return key.address();
    }

    @Override
    public Signature sign(OrderFields fields) {
        requireOwnFields(fields);
        byte[] domain = domains.of(fields);
        byte[] order = OrderDigest.structHash(fields);
        byte[] digest = Eip712.digest(domain, order);
        byte[] signature = fields.signatureType() == SignatureType.POLY_1271
                ? nested(domain, order, fields.maker())
                : key.signature(digest);
        return new Signature(new OrderHash(Bytes.hex(digest)), Bytes.hex(signature));
    }

    private byte[] nested(byte[] domain, byte[] order, Address wallet) {
        byte[] inner = key.signature(DepositWalletSignature.digest(domain, order, wallet, chainId));
        byte[] wrapped = DepositWalletSignature.wrapped(inner, domain, order);
        return session ? SessionSignature.wrapped(key.address(), wrapped) : wrapped;
    }

    private void requireOwnFields(OrderFields fields) {
        Address expected = fields.signatureType() == SignatureType.POLY_1271 ? fields.maker() : key.address();
        if (!fields.signer().equals(expected)) {
            throw new PermanentException("expected signer " + expected + " in an order of type "
                    + fields.signatureType() + ", found " + fields.signer() + "; check the wallet configuration");
        }
        if (fields.signatureType() == SignatureType.EOA && !fields.maker().equals(key.address())) {
            throw new PermanentException("expected maker " + key.address() + " in an order of type EOA, found "
                    + fields.maker() + "; check the signature type in the configuration");
        }
    }
}
