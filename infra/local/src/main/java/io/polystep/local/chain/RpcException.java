package io.polystep.local.chain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that the node refuses, with the code and the words that real nodes use. */
public final class RpcException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Request is not a request. */
    public static final int INVALID_REQUEST = -32600;
    /** Method is unknown. */
    public static final int METHOD_NOT_FOUND = -32601;
    /** Parameters cannot be read. */
    public static final int INVALID_PARAMS = -32602;
    /** Transaction or state is refused. */
    public static final int SERVER_ERROR = -32000;
    /** The contract reverted; the data holds why. */
    public static final int REVERTED = 3;

    private final int code;
    private final @Nullable String data;

    /** A refusal with revert data, which may be absent. */
    public RpcException(int code, String message, @Nullable String data) {
        super(message);
        this.code = code;
        this.data = data;
    }

    /** A refusal of a transaction or a state question. */
    public static RpcException refused(String message) {
        return new RpcException(SERVER_ERROR, message, null);
    }

    /** Parameters that cannot be read. */
    public static RpcException invalidParams(String message) {
        return new RpcException(INVALID_PARAMS, message, null);
    }

    /** The JSON-RPC error code. */
    public int code() {
        return code;
    }

    /** Revert data as hex, if any. */
    public Optional<String> data() {
        return Optional.ofNullable(data);
    }
}
