using System.Net.Sockets;
using System.Text;

namespace FoodSaaS.IntegrationTests.FrontDoor;

/// <summary>Sends a request line exactly as it is written; ordinary clients tidy paths up.</summary>
internal static class RawHttp
{
    public static async Task<(int Status, string Text)> SendAsync(int port, string host, string line, string body = "")
    {
        using var socket = new TcpClient("127.0.0.1", port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\nHost: {host}:{port}\r\nConnection: close\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer);
        var text = Encoding.UTF8.GetString(answer.ToArray());
        return (int.Parse(text.Split(' ')[1]), text);
    }
}
