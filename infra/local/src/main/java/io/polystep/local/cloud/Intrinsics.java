package io.polystep.local.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves the CloudFormation functions that a template needs to become runnable: Ref, Fn::GetAtt, Fn::Sub, Fn::Join.
 * Resources get ARNs of a local account; {@code AWS::NoValue} makes the value absent.
 */
final class Intrinsics {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!}][^}]*)}");
    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::Region", "eu-west-1",
            "AWS::AccountId", "000000000000",
            "AWS::Partition", "aws",
            "AWS::StackName", "polystep-local",
            "AWS::URLSuffix", "amazonaws.com");

    private final Map<?, ?> resources;
    private final Map<String, String> parameters;

    Intrinsics(Map<?, ?> resources, Map<String, String> parameters) {
        this.resources = resources;
        this.parameters = parameters;
    }

    /** The text of a value, or empty for {@code AWS::NoValue}. */
    Optional<String> text(Object value) {
        return switch (value) {
            case Map<?, ?> call
            when call.size() == 1 ->
                function(
                        call.keySet().iterator().next().toString(),
                        call.values().iterator().next());
            case List<?> list -> throw new TemplateException("expected a single value, found the list " + list);
            case Map<?, ?> map -> throw new TemplateException("expected a single value, found the map " + map);
            default -> Optional.of(value.toString());
        };
    }

    /** The ARN by which the embedded cloud knows a resource: the real form, in a local account. */
    String arn(String logicalId) {
        Object type = resources.get(logicalId) instanceof Map<?, ?> resource ? resource.get("Type") : null;
        String service = switch (String.valueOf(type)) {
            case "AWS::Serverless::Function" -> "lambda:eu-west-1:000000000000:function:";
            case "AWS::Serverless::StateMachine" -> "states:eu-west-1:000000000000:stateMachine:";
            default -> "local:eu-west-1:000000000000:";
        };
        return "arn:aws:" + service + logicalId;
    }

    private Optional<String> function(String name, Object argument) {
        return switch (name) {
            case "Ref" -> reference(argument.toString());
            case "Fn::GetAtt" -> Optional.of(attribute(argument));
            case "Fn::Sub" -> Optional.of(substitute(argument));
            case "Fn::Join" -> Optional.of(join(argument));
            default ->
                throw new TemplateException("expected Ref, GetAtt, Sub or Join, found " + name + " of " + argument);
        };
    }

    private Optional<String> reference(String name) {
        if (name.equals("AWS::NoValue")) {
            return Optional.empty();
        }
        String known = parameters.getOrDefault(name, PSEUDO.get(name));
        if (known != null) {
            return Optional.of(known);
        }
        if (resources.get(name) instanceof Map<?, ?> resource) {
            return Optional.of(refOf(name, resource));
        }
        throw new TemplateException("expected a parameter or resource named " + name + ", found none");
    }

    private String refOf(String name, Map<?, ?> resource) {
        if (!"AWS::DynamoDB::Table".equals(resource.get("Type"))) {
            return arn(name);
        }
        Object tableName = properties(resource).get("TableName");
        return tableName == null ? name : text(tableName).orElse(name);
    }

    private static Map<?, ?> properties(Map<?, ?> resource) {
        return resource.get("Properties") instanceof Map<?, ?> map ? map : Map.of();
    }

    private String attribute(Object argument) {
        if (argument instanceof List<?> path && path.size() == 2) {
            String name = path.get(0).toString();
            if (!resources.containsKey(name)) {
                throw new TemplateException("expected a resource named " + name + " for GetAtt, found none");
            }
            return arn(name);
        }
        throw new TemplateException("expected GetAtt of a resource and an attribute, found " + argument);
    }

    private String substitute(Object argument) {
        Map<?, ?> local = argument instanceof List<?> list && list.get(1) instanceof Map<?, ?> map ? map : Map.of();
        String pattern = argument instanceof List<?> list ? list.get(0).toString() : argument.toString();
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, Matcher.quoteReplacement(placeholder(matcher.group(1), local)));
        }
        return matcher.appendTail(text).toString();
    }

    private String placeholder(String name, Map<?, ?> local) {
        Object given = local.get(name);
        if (given != null) {
            return text(given).orElse("");
        }
        int dot = name.indexOf('.');
        return dot < 0
                ? reference(name).orElse("")
                : attribute(List.of(name.substring(0, dot), name.substring(dot + 1)));
    }

    private String join(Object argument) {
        if (argument instanceof List<?> list && list.size() == 2 && list.get(1) instanceof List<?> parts) {
            return String.join(
                    list.get(0).toString(),
                    parts.stream().map(part -> text(part).orElse("")).toList());
        }
        throw new TemplateException("expected Join of a delimiter and a list, found " + argument);
    }
}
