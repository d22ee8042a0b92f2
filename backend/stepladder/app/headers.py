"""What every answer tells a browser not to do."""

from types import MappingProxyType

from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = MappingProxyType(
    {
        "content-security-policy": "; ".join(
            [
                "default-src 'none'",
                "script-src 'self' 'wasm-unsafe-eval'",  # Pagefind's search runs as WebAssembly
                "style-src 'self'",
                "img-src 'self'",
                "connect-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
            ]
        ),
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
    }
)


class SecurityHeaders:
    """Adds to every answer what keeps a page from loading or doing what is not ours."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.headers = [(name.encode(), value.encode()) for name, value in HEADERS.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = {name.lower() for name, _ in message.get("headers", [])}
                added = [header for header in self.headers if header[0] not in present]
                message["headers"] = [*message.get("headers", []), *added]
            await send(message)

        await self.app(scope, receive, send_with_headers)
