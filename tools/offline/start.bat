@echo off
rem ASCII only: what is said in Chinese stands in files\ and is shown in code page 65001.
chcp 65001 >nul
title matchchain
set "HERE=%~dp0"
set "PYTHONUTF8=1"
set "PYTHON_MANAGER_AUTOMATIC_INSTALL=false"
set "FOUND="
pushd "%HERE%"
if errorlevel 1 goto nofolder
for %%V in (@VERSIONS@) do if not defined FOUND call :try py -%%V
if not defined FOUND call :try python
for %%V in (@PLAIN@) do if not defined FOUND call :look "%LocalAppData%\Programs\Python\Python%%V\python.exe"
for %%V in (@PLAIN@) do if not defined FOUND call :look "%ProgramFiles%\Python%%V\python.exe"
for %%V in (@PLAIN@) do if not defined FOUND call :look "%SystemDrive%\Python%%V\python.exe"
if not defined FOUND goto nopython
%FOUND% "%HERE%files\prepare.py"
if errorlevel 1 goto failed
set "PATH=%HERE%env\Scripts;%PATH%"
cmd /k
popd
exit /b 0

:look
if exist %1 call :try %1
exit /b 0

:try
%* "%HERE%files\prepare.py" --fits >nul 2>nul
if not errorlevel 1 set FOUND=%*
exit /b 0

:nopython
type "%HERE%files\no-python.txt"
for %%I in ("%HERE%python-3*-amd64.exe") do echo     %%~nxI
pause
popd
exit /b 1

:failed
pause
popd
exit /b 1

:nofolder
echo This folder cannot be opened: "%HERE%"
pause
exit /b 1
