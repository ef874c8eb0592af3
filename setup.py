"""What pyproject.toml cannot say: the settings of Streamlit travel with the program as files of a package."""

from setuptools import find_namespace_packages, setup

SETTINGS = "claimsmap.streamlit_settings"

setup(
    packages=[*find_namespace_packages(include=["claimsmap*", "pages*"]), SETTINGS],
    package_dir={SETTINGS: ".streamlit"},
    package_data={"": ["*"]},
    py_modules=["app"],
)
