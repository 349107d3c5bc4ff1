package org.copydesk.app.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.copydesk.app.cli.RemoteCommandServer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands of the command line, for a store that this server holds. */
@RestController
record CommandsEndpoint(RemoteCommandServer commands) {

    /** Answers while the command is at work. */
    @PostMapping(RemoteCommandServer.PATH)
    void run(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "false") boolean terminal,
            @RequestParam(defaultValue = "false") boolean colours,
            @RequestParam(defaultValue = "") String user)
            throws IOException {
        String[] args = request.getParameterValues("arg");
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        commands.run(
                args == null ? new String[0] : args,
                new RemoteCommandServer.Caller(terminal, colours, user),
                response.getOutputStream());
    }
}
