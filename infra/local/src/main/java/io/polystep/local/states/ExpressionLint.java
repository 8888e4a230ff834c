package io.polystep.local.states;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses what our JSONata engine would run but AWS would not: functions outside its list, {@code $eval}, and the
 * operators of JSONata 2.1.
 */
final class ExpressionLint {

    private static final Set<String> FUNCTIONS = Set.of(
            ("sum count max min average string substring substringBefore substringAfter lowercase uppercase length trim pad"
                            + " match contains replace split join formatNumber formatBase formatInteger parseInteger number floor"
                            + " ceil round abs sqrt power random boolean not map zip filter single reduce sift keys lookup append"
                            + " exists spread merge reverse each error assert type sort shuffle distinct encodeUrlComponent"
                            + " encodeUrl decodeUrlComponent decodeUrl base64encode base64decode toMillis fromMillis clone now"
                            + " millis partition range hash uuid parse")
                    .split(" "));

    /** Strings, quoted names and comments; a regular expression only where an operand may start. */
    private static final Pattern OPAQUE = Pattern.compile(
            "\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|`[^`]*`|/\\*.*?\\*/"
                    + "|(?<=[(,=~\\[{;:&>])\\s*/(?:\\\\.|[^/\\\\])+/[im]*",
            Pattern.DOTALL);

    private static final Pattern CALL = Pattern.compile("\\$([A-Za-z_]\\w*)\\s*\\(");
    private static final Pattern LOCAL = Pattern.compile("\\$([A-Za-z_]\\w*)\\s*:=");
    private static final Pattern PARAMETERS = Pattern.compile("(?:function|λ)\\s*\\(([^)]*)\\)");
    private static final Pattern NEW_OPERATOR = Pattern.compile("\\?\\?|\\?:");

    private ExpressionLint() {}

    /** What is wrong with the expression, if anything. */
    static Optional<String> problem(String source) {
        String bare = OPAQUE.matcher(source).replaceAll(" 0 ");
        if (Pattern.compile("\\$eval\\b").matcher(bare).find()) {
            return Optional.of("$eval, which AWS does not offer; write the expression out");
        }
        if (NEW_OPERATOR.matcher(bare).find()) {
            return Optional.of("operator ?: or ??, which AWS refuses; write a ? b : c");
        }
        Set<String> known = locals(bare);
        return CALL.matcher(bare)
                .results()
                .map(call -> call.group(1))
                .filter(name -> !FUNCTIONS.contains(name) && !known.contains(name))
                .findFirst()
                .map(name -> "call of $" + name + ", which is not a function that AWS offers");
    }

    private static Set<String> locals(String bare) {
        Set<String> names = new HashSet<>();
        LOCAL.matcher(bare).results().forEach(m -> names.add(m.group(1)));
        Matcher parameters = PARAMETERS.matcher(bare);
        while (parameters.find()) {
            for (String name : parameters.group(1).split(",")) {
                names.add(name.strip().replace("$", ""));
            }
        }
        return names;
    }
}
