@echo off
rem Starts the console on Windows. As simple as can be, and untested.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_EXE=java"
if defined JAVA_HOME set "JAVA_EXE=%JAVA_HOME%\bin\java"
"%JAVA_EXE%" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dchalice.program=%~n0" "-Dchalice.repository=%HOME_DIR%\repository" "-Dchalice.lambda=%HOME_DIR%\lambda" "-Dchalice.recorder=%HOME_DIR%\recorder" -jar "%HOME_DIR%\lib\chalice-shell.jar" %*
