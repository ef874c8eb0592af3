"""What pyproject.toml cannot say: two folders of the checkout travel with the program as files of packages."""

from setuptools import find_namespace_packages, setup

ELSEWHERE = {"claimsmap.streamlit_settings": ".streamlit", "claimsmap.starting.kit": "starting"}

setup(
    packages=[*find_namespace_packages(include=["claimsmap*", "pages*"]), *ELSEWHERE, "claimsmap.starting.kit.files"],
    package_dir={**ELSEWHERE, "claimsmap.starting.kit.files": "starting/files"},
    package_data={"": ["*"]},
    py_modules=["app"],
)
