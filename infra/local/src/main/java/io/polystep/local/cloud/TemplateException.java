package io.polystep.local.cloud;

/** template.yaml says something that the embedded cloud does not understand; the message says where and what. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message place, what was expected, what was found */
    public TemplateException(String message) {
        super(message);
    }
}
