@echo off
rem Starts Naslag on Windows: finds a JDK from 21 on, builds in a checkout what the sources ask for, and becomes Java.
rem NOT TESTED: written without a Windows machine at hand. It keeps no start-up cache but the one the JVM makes itself.
rem
rem Environment, optional: NASLAG_JAVA (home of a JDK) goes before JAVA_HOME, which goes before every other place.
rem Exit status 4: no fitting JDK, or the build failed; 5: Java could not start, or crashed.
setlocal EnableExtensions EnableDelayedExpansion
chcp 65001 >nul 2>&1
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"

rem ---- A JDK
set "JDK="
set "BEST=0"
call :explicit "%NASLAG_JAVA%"
rem A bundle brings its own.
if not defined JDK call :explicit "%ROOT%\runtime"
if not defined JDK call :explicit "%JAVA_HOME%"
if defined JDK goto :have_jdk
for %%P in (
  "%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Eclipse Foundation" "%ProgramFiles%\Microsoft"
  "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%ProgramFiles%\SapMachine"
  "%ProgramFiles%\Semeru" "%ProgramFiles%\OpenJDK" "%LocalAppData%\Programs\Eclipse Adoptium" "%LocalAppData%\Programs\Microsoft"
  "%UserProfile%\.jdks" "%UserProfile%\scoop\apps" "%UserProfile%\.sdkman\candidates\java"
) do if exist "%%~P\" (
  for /d %%J in ("%%~P\*") do (
    call :consider "%%~J"
    if exist "%%~J\current\release" call :consider "%%~J\current"
  )
)
if not defined JDK for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :consider "%%~dp$PATH:J.."
if not defined JDK (
  >&2 echo naslag: Naslag heeft Java 21 of nieuwer nodig en hier staat er geen; installeer Temurin 25 ^(https://adoptium.net^) of wijs met NASLAG_JAVA een JDK aan.
  exit /b 4
)
:have_jdk

rem ---- The program
if not exist "%ROOT%\pom.xml" (
  set "APP=%ROOT%\lib"
  goto :run
)
set "STATE=%ROOT%\target\naslag"
set "MIRROR=%STATE%\bron"
set "BUILD="
if exist "%STATE%\build-windows" set /p BUILD=<"%STATE%\build-windows"
if not defined BUILD goto :build
if not exist "%STATE%\%BUILD%\naslag.jar" goto :build
rem The mirror holds the sources of the last build: what is newer, new or gone asks for another one.
set "CHANGES=0"
for /f %%N in ('robocopy "%ROOT%\src\main" "%MIRROR%\main" /L /MIR /NJH /NJS /NDL /NP ^| find /c "\" ') do set "CHANGES=%%N"
for /f %%N in ('robocopy "%ROOT%" "%MIRROR%" pom.xml /L /NJH /NJS /NDL /NP ^| find /c "pom.xml" ') do set /a CHANGES+=%%N
if "%CHANGES%"=="0" (
  set "APP=%STATE%\%BUILD%"
  goto :run
)
:build
where mvn >nul 2>&1 || (
  >&2 echo naslag: om Naslag uit de broncode te bouwen is Maven nodig en mvn staat niet op je PATH; installeer het of gebruik de zip die meteen werkt.
  exit /b 4
)
>&2 echo Naslag wordt gebouwd ^(duurt ongeveer een minuut^)...
if not exist "%STATE%" mkdir "%STATE%"
robocopy "%ROOT%\src\main" "%MIRROR%.nieuw\main" /MIR /NJH /NJS /NDL /NP /NFL >nul
copy /y "%ROOT%\pom.xml" "%MIRROR%.nieuw\" >nul
pushd "%ROOT%"
call mvn -B -q -Pquick "-Dnaslag.build.directory=%STATE%\maven" package >"%STATE%\build.log" 2>&1
set "FAILED=%ERRORLEVEL%"
popd
if not "%FAILED%"=="0" (
  findstr /b "[ERROR]" "%STATE%\build.log" >&2
  >&2 echo naslag: het bouwen is mislukt; het volledige verslag staat in %STATE%\build.log
  exit /b 4
)
rem A directory of its own for each build: a running Naslag keeps its jars open.
set "BUILD=%RANDOM%%RANDOM%%RANDOM%"
mkdir "%STATE%\%BUILD%"
copy /y "%STATE%\maven\lib\*.jar" "%STATE%\%BUILD%\" >nul
for %%F in ("%STATE%\maven\naslag-*.jar") do copy /y "%%~F" "%STATE%\%BUILD%\naslag.jar" >nul
if exist "%MIRROR%" rmdir /s /q "%MIRROR%"
move "%MIRROR%.nieuw" "%MIRROR%" >nul
>"%STATE%\build-windows" echo %BUILD%
set "APP=%STATE%\%BUILD%"

:run
if not exist "%APP%\naslag.jar" (
  >&2 echo naslag: in %ROOT% ontbreekt lib\naslag.jar; pak de zip opnieuw uit.
  exit /b 4
)
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="
set "SPEED=-XX:TieredStopAtLevel=1"
if "%~1"=="" set "SPEED="
for %%C in (start importeer indexeer evalueer controleer exporteer) do if "%~1"=="%%C" set "SPEED="
set "CACHE="
if not defined LocalAppData goto :java
if not exist "%LocalAppData%\naslag" mkdir "%LocalAppData%\naslag" 2>nul
rem Made and kept by the JVM, which notices by itself when jars or JDK are others.
if exist "%LocalAppData%\naslag\" set "CACHE=-XX:+AutoCreateSharedArchive"
:java
setlocal DisableDelayedExpansion
if defined CACHE (
  "%JDK%\bin\java.exe" %CACHE% "-XX:SharedArchiveFile=%LocalAppData%\naslag\naslag.jsa" -XX:-UsePerfData -XX:-CreateCoredumpOnCrash -XX:ErrorFile=NUL -XX:+SuppressFatalErrorMessage -XX:+UseSerialGC -Xlog:disable -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput %SPEED% -Djdk.reflect.useNativeAccessorOnly=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dnaslag.nothing=9 "-Dnaslag.home=%ROOT%" -cp "%APP%\naslag.jar" naslag.cli.Main %*
) else (
  "%JDK%\bin\java.exe" -XX:-UsePerfData -XX:-CreateCoredumpOnCrash -XX:ErrorFile=NUL -XX:+SuppressFatalErrorMessage -XX:+UseSerialGC -Xlog:disable -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput %SPEED% -Djdk.reflect.useNativeAccessorOnly=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dnaslag.nothing=9 "-Dnaslag.home=%ROOT%" -cp "%APP%\naslag.jar" naslag.cli.Main %*
)
rem A JVM that cannot start ends with 1, which means nothing found: Naslag says that with 9 to tell them apart.
set "STATUS=%ERRORLEVEL%"
if "%STATUS%"=="9" exit /b 1
if not "%STATUS%"=="1" exit /b %STATUS%
>&2 echo naslag: Java kon niet starten of viel uit; sluit andere programma's en kijk na of de JDK in %JDK% heel is.
exit /b 5

:explicit
if "%~1"=="" exit /b 0
call :version "%~1"
if %NUMBER% GEQ 2100000 set "JDK=%~1"
exit /b 0

:consider
call :version "%~1"
if %NUMBER% LSS 2100000 exit /b 0
if %NUMBER% GTR %BEST% (
  set "BEST=%NUMBER%"
  set "JDK=%~1"
)
exit /b 0

rem Reads NUMBER from the release file of a JDK: "25.0.3" is 2500003.
:version
set "NUMBER=0"
if not exist "%~1\release" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
  for /f "tokens=1-3 delims=.-+_" %%A in ("%%~V") do (
    set "MINOR=%%B"
    set "PATCH=%%C"
    if not defined MINOR set "MINOR=0"
    if not defined PATCH set "PATCH=0"
    set /a "NUMBER=%%A * 100000 + MINOR * 1000 + PATCH" 2>nul
  )
)
exit /b 0
