"""How the two programs present themselves to Windows: icon, version, manifest.

Pure texts, and one function that writes them for the recipe. What must not come in: the set-up.
"""

from pathlib import Path

import hanoiplan
from installer import icon

WORK = Path("build/windows")
ABOUT = {
    "hanoiplan": "hanoiplan: register of an international conference",
    "hanoiplan-cli": "hanoiplan: the commands",
}
WINDOWS_10 = "{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"  # and 11

MANIFEST = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security><requestedPrivileges>
      <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
    </requestedPrivileges></security>
  </trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application><supportedOS Id="{WINDOWS_10}"/></application>
  </compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
      <dpiAware xmlns="http://schemas.microsoft.com/SMI/2005/WindowsSettings">true/pm</dpiAware>
      <dpiAwareness xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">PerMonitorV2</dpiAwareness>
    </windowsSettings>
  </application>
  <dependency><dependentAssembly>
    <assemblyIdentity type="win32" name="Microsoft.Windows.Common-Controls" version="6.0.0.0"
      processorArchitecture="*" publicKeyToken="6595b64144ccf1df" language="*"/>
  </dependentAssembly></dependency>
</assembly>
"""


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """A version as Windows counts: "0.1.0" is (0, 1, 0, 0); what is no number counts as 0."""
    parts = [int(part) if part.isdecimal() else 0 for part in version.split(".")]
    first, second, third, fourth = (*parts, 0, 0, 0, 0)[:4]
    return first, second, third, fourth


def version_resource(name: str, version: str) -> str:
    """What a right click on the program shows, in the form that PyInstaller reads."""
    numbers = four_numbers(version)
    said = {
        "FileDescription": ABOUT[name],
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": "Apache-2.0",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "hanoiplan",
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in said.items())
    return (
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0,"
        " OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),\n"
        f"  kids=[StringFileInfo([StringTable('040904B0', [{strings}])]),\n"
        "        VarFileInfo([VarStruct('Translation', [1033, 1200])])],\n)\n"
    )


def of_program(root: Path, name: str) -> dict[str, str]:
    """The files of one program for the recipe, written below build/."""
    folder = root / WORK
    folder.mkdir(parents=True, exist_ok=True)
    version = folder / f"{name}.version"
    version.write_text(version_resource(name, hanoiplan.__version__), encoding="utf-8")
    drawn = icon.write_ico(folder / "hanoiplan.ico")
    return {"icon": str(drawn), "version": str(version), "manifest": MANIFEST}
