@REM Builds Polystep when it has not been built and runs it: polystep --help
@REM After a change of the sources, build again with: mvnw -pl infra/local -am -DskipTests package
@SETLOCAL
@CALL "%~dp0.mvn\find-jdk.cmd" || @EXIT /B 1
@IF EXIST "%~dp0infra\local\target\app\polystep-local-0.1.0.jar" GOTO run
@ECHO polystep: first call, building with Maven; on a new machine this downloads the libraries once ... 1>&2
@CALL "%~dp0mvnw.cmd" -q -f "%~dp0pom.xml" -pl infra/local -am -DskipTests -Dspotless.check.skip=true package 1>&2 || @EXIT /B 1
:run
@"%JAVA_HOME%\bin\java" -XX:+UseSerialGC -Xmx320m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Dpolystep.root=%~dp0." -cp "%~dp0infra\local\target\app\*" io.polystep.local.cli.Polystep %*
