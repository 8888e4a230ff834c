package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.order.SignatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalletOwnerTest {
    private static final Address OWNER = new Address("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
    private static final Address STRANGER = new Address("0x" + "11".repeat(20));

    @ParameterizedTest
    @CsvSource({"EOA", "POLY_PROXY", "POLY_GNOSIS_SAFE", "POLY_1271"})
    void takesTheWalletsOfTheKeyAndNoOther(SignatureType type) {
        assertDoesNotThrow(() -> require(wallet(type), type));

        String refusal = refusal(STRANGER, type);

        assertTrue(refusal.contains(wallet(type).text()), refusal);
        assertTrue(refusal.contains("WALLET_ADDRESS") && refusal.contains("wallet secret"), refusal);
    }

    @ParameterizedTest
    @CsvSource({"EOA,POLY_PROXY,0", "POLY_PROXY,EOA,1", "POLY_GNOSIS_SAFE,POLY_1271,2", "POLY_1271,POLY_GNOSIS_SAFE,3"})
    void namesTheSignatureTypeThatTheWalletHas(SignatureType right, SignatureType wrong, int code) {
        String refusal = refusal(wallet(right), wrong);

        assertTrue(refusal.contains("set SIGNATURE_TYPE to " + code), refusal);
    }

    @Test
    void takesADepositWalletOfTheEarlierRecipe() {
        assertDoesNotThrow(
                () -> require(DepositWalletDerivation.uups(OWNER, WalletContracts.polygon()), SignatureType.POLY_1271));
    }

    private static Address wallet(SignatureType type) {
        return switch (type) {
            case EOA -> OWNER;
            case POLY_PROXY -> WalletDerivation.proxy(OWNER, Contracts.polygon());
            case POLY_GNOSIS_SAFE -> WalletDerivation.safe(OWNER, Contracts.polygon());
            case POLY_1271 -> DepositWalletDerivation.beacon(OWNER, WalletContracts.polygon());
        };
    }

    private static String refusal(Address wallet, SignatureType type) {
        return String.valueOf(assertThrows(PermanentException.class, () -> require(wallet, type))
                .getMessage());
    }

    private static void require(Address wallet, SignatureType type) {
        WalletOwner.require(wallet, OWNER, type, Contracts.polygon(), WalletContracts.polygon());
    }
}
