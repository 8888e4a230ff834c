@REM Called by mvnw.cmd and polystep.cmd: sets JAVA_HOME to an installed JDK 25 or newer.
@CALL :check "%JAVA_HOME%" && @EXIT /B 0
@FOR /D %%P IN ("%ProgramFiles%\Eclipse Adoptium\jdk*" "%ProgramFiles%\Java\jdk*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\zulu*" "%ProgramFiles%\Amazon Corretto\jdk*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\temurin25-jdk\current") DO @CALL :check "%%~P" && @EXIT /B 0
@ECHO No JDK 25 found. 1>&2
@ECHO   expected: a JDK of version 25 or newer in JAVA_HOME or under Program Files 1>&2
@ECHO   found:    JAVA_HOME=%JAVA_HOME% 1>&2
@ECHO   to mend:  install any JDK 25, for example Eclipse Temurin, or set JAVA_HOME to one 1>&2
@EXIT /B 1

:check
@IF NOT EXIST "%~1\bin\javac.exe" EXIT /B 1
@FOR /F "usebackq tokens=2 delims==." %%V IN (`findstr /B "JAVA_VERSION=" "%~1\release"`) DO @CALL :newenough %%V && @(SET "JAVA_HOME=%~1" & EXIT /B 0)
@EXIT /B 1

:newenough
@SET "POLYSTEP_MAJOR=%~1"
@SET "POLYSTEP_MAJOR=%POLYSTEP_MAJOR:"=%"
@IF %POLYSTEP_MAJOR% GEQ 25 (EXIT /B 0) ELSE (EXIT /B 1)
