package io.polystep.local.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateReaderTest {
    private static final String TEMPLATE = """
            Parameters:
              Stage: {Type: String, Default: test}
              Url: {Type: String}
            Globals:
              Function:
                Timeout: 50
                Environment:
                  Variables:
                    STAGE: !Ref Stage
                    OWN: global
            Resources:
              Table:
                Type: AWS::DynamoDB::Table
                Properties: {TableName: !Sub '${Stage}-table'}
              Unnamed: {Type: AWS::DynamoDB::Table}
              Queue: {Type: AWS::SQS::Queue}
              Work:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: a.b.Work::handleRequest
                  Timeout: 9
                  Environment:
                    Variables:
                      OWN: function
                      VALUE: %s
                  Events:
                    Tick:
                      Type: ScheduleV2
                      Properties: {ScheduleExpression: rate(1 minute), Input: '{"a":1}'}
                    Other: {Type: Api}
              Machine:
                Type: AWS::Serverless::StateMachine
                Properties:
                  DefinitionUri: machines/one.asl.json
                  DefinitionSubstitutions: {WorkArn: !GetAtt Work.Arn}
                  Events:
                    Every: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(5 minutes)}}
            """;

    @TempDir
    Path folder;

    private Deployment read(String value, Map<String, String> overrides) throws IOException {
        return Deployment.read(
                Files.writeString(folder.resolve("template.yaml"), TEMPLATE.replace("%s", value)), overrides);
    }

    private Optional<String> value(String value) throws IOException {
        Deployment.Function work = Optional.ofNullable(
                        read(value, Map.of("Url", "http://here")).functions().get("Work"))
                .orElseThrow();
        return Optional.ofNullable(work.environment().get("VALUE"));
    }

    private void assertRefused(String expected, String template) throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), template);
        TemplateException refusal = assertThrows(TemplateException.class, () -> Deployment.read(file, Map.of()));
        assertTrue(String.valueOf(refusal.getMessage()).contains(expected), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | plain",
                "5 | 5",
                "!Ref Stage | test",
                "{Ref: Stage} | test",
                "!Ref Url | http://here",
                "!Ref AWS::Region | eu-west-1",
                "!Ref AWS::AccountId | 000000000000",
                "!Ref AWS::Partition | aws",
                "!Ref AWS::StackName | polystep-local",
                "!Ref AWS::URLSuffix | amazonaws.com",
                "!Ref Table | test-table",
                "!Ref Unnamed | Unnamed",
                "!Ref Queue | arn:aws:local:eu-west-1:000000000000:Queue",
                "!Ref Machine | arn:aws:states:eu-west-1:000000000000:stateMachine:Machine",
                "!GetAtt Work.Arn | arn:aws:lambda:eu-west-1:000000000000:function:Work",
                "{Fn::GetAtt: [Work, Arn]} | arn:aws:lambda:eu-west-1:000000000000:function:Work",
                "!Sub '${Stage}/${AWS::Region}/${Work.Arn}/${!Kept}' |"
                        + " test/eu-west-1/arn:aws:lambda:eu-west-1:000000000000:function:Work/${!Kept}",
                "!Sub ['${a}-${Stage}', {a: !Ref Table}] | test-table-test",
                "!Join [',', [!Ref Stage, b, !Ref AWS::NoValue]] | test,b,",
            })
    void resolvesEveryFunctionThatTheTemplateNeeds(String yaml, String expected) throws IOException {
        assertEquals(Optional.of(expected), value(yaml));
    }

    @Test
    void leavesOutWhatHasNoValue() throws IOException {
        assertEquals(Optional.empty(), value("!Ref AWS::NoValue"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!Ref Nobody | a parameter or resource named Nobody",
                "!GetAtt Nobody.Arn | a resource named Nobody",
                "!GetAtt Work | GetAtt of a resource and an attribute",
                "!Sub '${Nobody}' | a parameter or resource named Nobody",
                "!Join [a, b] | Join of a delimiter and a list",
                "!Split [a, b] | expected Ref, GetAtt, Sub or Join, found Fn::Split",
                "!ImportValue x | found Fn::ImportValue",
                "[a, b] | expected a single value, found the list",
                "{a: 1, b: 2} | expected a single value, found the map",
            })
    void refusesWhatItDoesNotUnderstand(String yaml, String expected) {
        TemplateException refusal = assertThrows(TemplateException.class, () -> value(yaml));

        assertTrue(String.valueOf(refusal.getMessage()).contains(expected), refusal.getMessage());
    }

    @Test
    void readsFunctionsMachinesAndSchedules() throws IOException {
        Deployment deployment = read("v", Map.of("Url", "u", "Stage", "live"));

        assertEquals(
                new Deployment.Function(
                        "Work",
                        "arn:aws:lambda:eu-west-1:000000000000:function:Work",
                        "a.b.Work::handleRequest",
                        Map.of("STAGE", "live", "OWN", "function", "VALUE", "v"),
                        Duration.ofSeconds(9)),
                deployment.functions().get("Work"));
        assertEquals(
                new Deployment.StateMachine(
                        "Machine",
                        "arn:aws:states:eu-west-1:000000000000:stateMachine:Machine",
                        folder.resolve("machines/one.asl.json"),
                        Map.of("WorkArn", "arn:aws:lambda:eu-west-1:000000000000:function:Work")),
                deployment.stateMachines().get("Machine"));
        assertEquals(
                List.of(
                        new Deployment.Schedule("Work.Tick", "Work", Duration.ofMinutes(1), "{\"a\":1}"),
                        new Deployment.Schedule("Machine.Every", "Machine", Duration.ofMinutes(5), "{}")),
                deployment.schedules());
    }

    @Test
    void namesTheClassOfAHandler() throws IOException {
        assertEquals(
                "a.b.Work",
                read("v", Map.of()).functions().values().iterator().next().className());
    }

    @Test
    void refusesAValueForAParameterThatIsNotDeclared() {
        TemplateException refusal = assertThrows(TemplateException.class, () -> read("v", Map.of("Colour", "red")));

        assertTrue(String.valueOf(refusal.getMessage()).contains("a parameter named Colour"));
    }

    @Test
    void refusesATemplateThatIsIncompleteOrNone() throws IOException {
        assertRefused("expected Handler in resource Work", "Resources: {Work: {Type: AWS::Serverless::Function}}");
        assertRefused("expected DefinitionUri in resource M", "Resources: {M: {Type: AWS::Serverless::StateMachine}}");
        assertRefused("whole minutes like rate(1 minute), found cron(0 12)", """
                Resources:
                  W:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: x
                      Events: {T: {Type: ScheduleV2, Properties: {ScheduleExpression: cron(0 12)}}}
                """);
        assertRefused("expected a mapping at Resources, found 5", "Resources: 5");
        assertRefused("expected a mapping at the top", "just text");
        assertRefused("expected YAML", "a: [b");
        TemplateException absent =
                assertThrows(TemplateException.class, () -> Deployment.read(folder.resolve("absent.yaml"), Map.of()));
        assertTrue(String.valueOf(absent.getMessage()).contains("absent.yaml"));
    }
}
