# The claims map in a container: a user of its own, nothing to write but /tmp, and a health check.
#   docker build -t claims-map .
#   docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges -p 8501:8501 claims-map
FROM python:3.11-slim

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 HOME=/tmp
RUN useradd --system --uid 10001 --no-create-home claims
WORKDIR /app
COPY requirements.lock .
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock
COPY app.py corpus.yaml claims.yaml claims.history.json ./
COPY .streamlit .streamlit
COPY claimsmap claimsmap
COPY geodata geodata
COPY pages pages
COPY locale locale
USER 10001
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD \
    ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=4)"]
CMD ["streamlit", "run", "app.py", "--server.port", "8501", "--server.address", "0.0.0.0"]
