# The service alone: one static program, and the certificates by which it knows a Neo4j behind TLS.
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /partnergraph ./cmd/partnergraph

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /partnergraph /partnergraph
USER 65532:65532
ENTRYPOINT ["/partnergraph"]
CMD ["serve"]
