# syntax=docker/dockerfile:1
# The server of docker-compose.yml: built from these sources, run as an ordinary user.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -q -B -ntp -pl app -am -Dmaven.test.skip=true -Dspotless.check.skip=true package \
    && java -Djarmode=tools -jar app/target/copydesk.jar extract --destination /opt/copydesk

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 copydesk && mkdir /data && chown copydesk /data
COPY --from=build /opt/copydesk /opt/copydesk
COPY app/compiler.flags /opt/copydesk/
USER copydesk
WORKDIR /
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "@/opt/copydesk/compiler.flags", "-jar", "/opt/copydesk/copydesk.jar"]
CMD ["--help"]
