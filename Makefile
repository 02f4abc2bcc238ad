# make build | run | test | bench | dev | api | format | clean.    make run MEDIA=/path/to/videos PORT=8000 DATA=data
SHELL := /bin/sh
MVN := ./mvnw -B -ntp
PORT ?= 8000
DATA ?= data
MEDIA ?=

APP := server/target/quarkus-app/quarkus-run.jar
AOT := server/target/quarkus-app/genlock.aot
WEB := web/dist/index.html
WEB_SOURCES := $(shell find web/src web/public web/index.html web/package-lock.json web/vite.config.ts -type f 2>/dev/null)
JAVA_SOURCES := pom.xml engine/pom.xml server/pom.xml $(shell find engine/src/main server/src/main -type f 2>/dev/null)

.PHONY: api build run demo test test-java test-web test-e2e bench dev format clean
.DEFAULT_GOAL := build

build: $(AOT)

web/node_modules/.package-lock.json: web/package-lock.json
	cd web && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(WEB): web/node_modules/.package-lock.json $(WEB_SOURCES)
	cd web && npm run build
	@touch $@

$(APP): $(WEB) $(JAVA_SOURCES)
	$(MVN) -q package -DskipTests -pl engine,server
	@touch $@

$(AOT): $(APP)
	scripts/make-aot-cache
	@touch $@

run: build
	bin/genlock serve --port $(PORT) --data "$(DATA)" $(if $(MEDIA),--media "$(MEDIA)")

demo: build
	bin/genlock demo --port $(PORT) --data "$(DATA)"

test: test-web test-java test-e2e

test-web: $(WEB)
	scripts/test-tools
	cd web && npm run lint && npm test && npm run e2e -- --only journeys

test-java: $(WEB)
	$(MVN) spotless:check verify -Dsurefire.rerunFailingTestsCount=1

# The whole product, as its users meet it: the packaged server in ffmpeg, mpv, VLC and hls.js. Some minutes of real time.
test-e2e: build
	scripts/test-players

bench: build
	bench/run

# Renews docs/openapi.json and the web's types after the API has changed; the tests compare them with what the station says.
api: $(WEB)
	$(MVN) -q test -pl engine,server -Dtest=ApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dgenlock.api.renew=true
	cd web && npm run api:types

# Server with live reload on :8000; the web app with hot reload on :5173.
dev: web/node_modules/.package-lock.json
	(cd web && npm run dev) & trap "kill $$!" EXIT; $(MVN) quarkus:dev -pl server -am -Dquarkus.args="serve --data $(DATA)"

format: web/node_modules/.package-lock.json
	$(MVN) -q spotless:apply
	cd web && npm run format

clean:
	$(MVN) -q clean
	rm -rf web/dist
