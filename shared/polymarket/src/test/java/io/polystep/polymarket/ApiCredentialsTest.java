package io.polystep.polymarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.polystep.domain.error.PermanentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiCredentialsTest {
    @Test
    void readsTheVenuesForm() {
        assertEquals(
                new ApiCredentials("k", "c2VjcmV0", "p"),
                ApiCredentials.parse("{\"apiKey\":\"k\",\"secret\":\"c2VjcmV0\",\"passphrase\":\"p\",\"more\":1}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"apiKey\":\"hush\",\"secret\":\"c2VjcmV0\"}",
                "{\"apiKey\":\"hush\",\"secret\":\"not base 64 hush\",\"passphrase\":\"hush\"}",
                "{\"apiKey\":\"hush\\n\",\"secret\":\"c2VjcmV0\",\"passphrase\":\"hush\"}",
                "{\"apiKey\":\"hush\",\"secret\":\"%hush%\",\"passphrase\":\"hush\"}",
                "{\"apiKey\":\"\",\"secret\":\"c2VjcmV0\",\"passphrase\":\"hush\"}",
                "hush",
                "[\"hush\"]",
                ""
            })
    void refusesAnythingElseWithoutShowingIt(String json) {
        PermanentException refused = assertThrows(PermanentException.class, () -> ApiCredentials.parse(json));

        assertFalse(String.valueOf(refused.getMessage()).contains("hush"), refused.getMessage());
        assertNull(refused.getCause());
    }

    @Test
    void showsNothingInItsText() {
        assertEquals("ApiCredentials[hidden]", Accounts.CREDENTIALS.toString());
    }

    @Test
    void blotsItsValuesOutOfAText() {
        assertEquals("owner *** with ***", Accounts.CREDENTIALS.redact("owner key-id-7777 with pass-phrase-8888"));
    }
}
