package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.Signature;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.port.OrderSigner;

/** Signs orders of all four signature types with the wallet key, for one chain and its exchanges. */
public final class Eip712OrderSigner implements OrderSigner {
    private final WalletKey key;
    private final long chainId;
    private final Contracts contracts;

    /**
     * A signer; it borrows the key and does not close it.
     *
     * @param chainId the chain of the signing domain, 137 for Polygon
     */
    public Eip712OrderSigner(WalletKey key, long chainId, Contracts contracts) {
        this.key = key;
        this.chainId = chainId;
        this.contracts = contracts;
    }

    @Override
    public Address account() {
        return key.address();
    }

    @Override
    public Signature sign(OrderFields fields) {
        requireOwnFields(fields);
        byte[] signature = fields.signatureType() == SignatureType.POLY_1271 ? nested(fields) : plain(fields);
        return new Signature(OrderDigest.of(fields, chainId, contracts), Bytes.hex(signature));
    }

    private byte[] plain(OrderFields fields) {
        byte[] domain = OrderDigest.domain(fields, chainId, contracts);
        return key.signature(Eip712.digest(domain, OrderDigest.structHash(fields)));
    }

    private byte[] nested(OrderFields fields) {
        byte[] domain = OrderDigest.domain(fields, chainId, contracts);
        byte[] inner = key.signature(DepositWalletSignature.digest(domain, fields, chainId));
        return DepositWalletSignature.wrapped(inner, domain, fields);
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
