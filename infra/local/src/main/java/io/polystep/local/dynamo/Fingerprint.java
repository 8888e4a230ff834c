package io.polystep.local.dynamo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A digest of a transaction request without its client token: equal for equal requests. */
final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(TransactWriteItemsRequest request) {
        try {
            Fingerprint fingerprint = new Fingerprint(MessageDigest.getInstance("SHA-256"));
            fingerprint.add(request.transactItems());
            return HexFormat.of().formatHex(fingerprint.digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Each part goes in with its kind and length, so that no two structures give the same bytes. */
    private void add(Object part) {
        switch (part) {
            case SdkPojo pojo -> pojo(pojo);
            case Map<?, ?> map -> map(map);
            case Collection<?> list -> {
                bytes('[', Integer.toString(list.size()).getBytes(StandardCharsets.UTF_8));
                list.forEach(this::add);
            }
            case SdkBytes blob -> bytes('b', blob.asByteArray());
            default -> bytes('t', part.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void pojo(SdkPojo pojo) {
        bytes('{', new byte[0]);
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (value != null) {
                bytes('f', field.memberName().getBytes(StandardCharsets.UTF_8));
                add(value);
            }
        }
        bytes('}', new byte[0]);
    }

    private void map(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(key.toString(), value));
        bytes('m', Integer.toString(sorted.size()).getBytes(StandardCharsets.UTF_8));
        sorted.forEach((key, value) -> {
            bytes('k', key.getBytes(StandardCharsets.UTF_8));
            add(value);
        });
    }

    private void bytes(char kind, byte[] content) {
        digest.update((kind + Integer.toString(content.length) + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
    }
}
