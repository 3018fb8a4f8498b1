"""Conan recipe: `conan create . --build=missing`. Names what cmake/Dependencies.cmake looks for (tests/packaging compares them)."""
from pathlib import Path

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, rmdir
from conan.tools.gnu import PkgConfigDeps


class SaglikraporConan(ConanFile):
    name = "saglikrapor"
    description = "Checks Turkish electronic health reports against the Ministry of Health's directive"
    license = "Apache-2.0"
    topics = ("health", "medical-reports", "validation", "rules", "turkey")
    package_type = "library"
    settings = "os", "compiler", "build_type", "arch"
    options = {"shared": [True, False], "fPIC": [True, False], "cli": [True, False], "sqlite": [True, False], "postgres": [True, False]}
    default_options = {"shared": False, "fPIC": True, "cli": True, "sqlite": True, "postgres": False}
    exports = "VERSION"
    exports_sources = "CMakeLists.txt", "VERSION", "LICENSE", "cmake/*", "include/*", "src/*", "rules/*", "tools/*", "bindings/*"

    def set_version(self):
        self.version = (Path(self.recipe_folder) / "VERSION").read_text(encoding="utf-8").strip()

    def configure(self):
        if self.options.shared:
            self.options.rm_safe("fPIC")

    def validate(self):
        check_min_cppstd(self, 20)

    def requirements(self):
        # Boost and fmt show in public headers.
        self.requires("boost/[>=1.81 <2]", transitive_headers=True)
        self.requires("fmt/[>=9 <12]", transitive_headers=True)
        self.requires("libyaml/[>=0.2.5 <1]")
        self.requires("simdjson/[>=3 <4]")
        self.requires("re2/[>=20220601]")
        if self.options.sqlite:
            self.requires("sqlite3/[>=3.35 <4]")
        if self.options.postgres:
            self.requires("libpq/[>=13 <18]")
        if self.options.cli:
            self.requires("cli11/[>=2.1 <3]", visible=False)
            self.requires("zlib/[>=1.2 <2]", visible=False)
            self.requires("zstd/[>=1.5 <2]", visible=False)

    def build_requirements(self):
        self.tool_requires("cmake/[>=3.25 <4]")

    def layout(self):
        cmake_layout(self)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["SAGLIKRAPOR_TESTS"] = False
        toolchain.cache_variables["SAGLIKRAPOR_EXAMPLES"] = False
        toolchain.cache_variables["SAGLIKRAPOR_CLI"] = bool(self.options.cli)
        toolchain.cache_variables["SAGLIKRAPOR_SQLITE"] = bool(self.options.sqlite)
        toolchain.cache_variables["SAGLIKRAPOR_POSTGRES"] = bool(self.options.postgres)
        toolchain.generate()
        CMakeDeps(self).generate()
        PkgConfigDeps(self).generate()  # re2 is found by pkg-config

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, str(Path(self.package_folder) / "licenses"))
        CMake(self).install()
        rmdir(self, str(Path(self.package_folder) / "lib" / "cmake"))  # Conan writes its own for the user
        rmdir(self, str(Path(self.package_folder) / "lib" / "pkgconfig"))

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "saglikrapor")
        self.cpp_info.set_property("pkg_config_name", "saglikrapor")
        library = self.cpp_info.components["cpp"]
        library.set_property("cmake_target_name", "saglikrapor::saglikrapor")
        library.libs = ["saglikrapor"]
        library.requires = ["boost::headers", "fmt::fmt", "libyaml::libyaml", "simdjson::simdjson", "re2::re2"]
        if self.options.sqlite:
            library.requires.append("sqlite3::sqlite3")
        if self.options.postgres:
            library.requires.append("libpq::libpq")
        if self.options.cli:
            library.requires += ["cli11::cli11", "zlib::zlib", "zstd::zstd"]
        if self.settings.os in ("Linux", "FreeBSD"):
            library.system_libs = ["pthread"]
        testing = self.cpp_info.components["testing"]
        testing.set_property("cmake_target_name", "saglikrapor::testing")
        testing.requires = ["cpp"]
