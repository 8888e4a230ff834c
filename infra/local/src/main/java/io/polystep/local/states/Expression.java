package io.polystep.local.states;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;

/** One JSONata expression, parsed once when its definition is loaded and evaluated any number of times. */
final class Expression {

    /** Stops a runaway recursion before the Java stack does, and a runaway loop at all. */
    private static final int DEPTH_MAX = 400;

    private static final long RUNTIME_MAX_MILLIS = 30_000;

    private final String source;
    private final Jsonata compiled;

    private Expression(String source, Jsonata compiled) {
        this.source = source;
        this.compiled = compiled;
    }

    /**
     * Parses.
     *
     * @throws IllegalArgumentException with the reason, when the text is no JSONata or uses what AWS does not offer
     */
    static Expression compile(String source) {
        ExpressionLint.problem(source).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        try {
            Jsonata compiled = Jsonata.jsonata(source);
            compiled.setOutputConvertNulls(false); // a JSON null must stay different from undefined
            return new Expression(source, compiled);
        } catch (JException e) {
            throw new IllegalArgumentException("a JSONata syntax error: " + e.getMessage(), e);
        }
    }

    /** The result; undefined is an error, as on AWS. */
    JsonNode evaluate(Scope scope) throws TaskFailure {
        Object result = run(scope);
        if (result == null) {
            throw failure("the result is undefined: a field or variable that it reads does not exist");
        }
        try {
            return JsonValues.toJson(result);
        } catch (IllegalArgumentException e) {
            throw failure(String.valueOf(e.getMessage()));
        }
    }

    // The engine reports type errors of an expression as JException, but also as bare ClassCastException and the like.
    @SuppressWarnings("NullAway") // an expression without context has the undefined (null) context item
    private Object run(Scope scope) throws TaskFailure {
        Jsonata.Frame frame = compiled.createFrame();
        frame.setRuntimeBounds(RUNTIME_MAX_MILLIS, DEPTH_MAX);
        scope.bindTo(frame);
        try {
            return compiled.evaluate(null, frame);
        } catch (RuntimeException e) {
            throw failure(String.valueOf(e.getMessage()));
        }
    }

    private TaskFailure failure(String reason) {
        return new TaskFailure(ErrorNames.QUERY, "The expression {% " + source + " %} failed: " + reason);
    }
}
