using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;

namespace FoodSaaS.IntegrationTests.OrderHistory.Mongo;

/// <summary>Speaks MongoDB's wire protocol: whole commands in, whole answers out. Compression, checksums and authentication are not spoken.</summary>
internal sealed class WireServer : IAsyncDisposable
{
    private const int Query = 2004;
    private const int Reply = 1;
    private const int Message = 2013;
    private const int HeaderLength = 16;

    private readonly TcpListener _listener = new(IPAddress.Loopback, FoodSaaS.Api.Demo.FreePorts.Next());
    private readonly CancellationTokenSource _end = new();
    private readonly Func<BsonDocument, BsonDocument> _answer;
    private readonly Task _accepting;

    public WireServer(Func<BsonDocument, BsonDocument> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Url => $"mongodb://{_listener.LocalEndpoint}/history";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException or SocketException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var header = new byte[HeaderLength];
                while (true)
                {
                    await stream.ReadExactlyAsync(header, _end.Token);
                    var body = new byte[BinaryPrimitives.ReadInt32LittleEndian(header) - HeaderLength];
                    await stream.ReadExactlyAsync(body, _end.Token);
                    await stream.WriteAsync(AnswerTo(BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4)), BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(12)), body), _end.Token);
                }
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException)
            {
            }
        }
    }

    private byte[] AnswerTo(int request, int operation, byte[] body)
    {
        var answer = _answer(operation == Message ? ReadMessage(body) : ReadQuery(body)).ToBson();
        // Flags, cursor, first and number of documents; or flags and the sort of section.
        byte[] before = operation == Query ? [8, 0, 0, 0, .. new byte[12], 1, 0, 0, 0] : [0, 0, 0, 0, 0];
        var message = new byte[HeaderLength + before.Length + answer.Length];
        BinaryPrimitives.WriteInt32LittleEndian(message, message.Length);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(8), request);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(12), operation == Query ? Reply : Message);
        before.CopyTo(message, HeaderLength);
        answer.CopyTo(message, HeaderLength + before.Length);
        return message;
    }

    /// <summary>Flags, the collection's name, two numbers, the command.</summary>
    private static BsonDocument ReadQuery(byte[] body) => Read(body, Array.IndexOf(body, (byte)0, 4) + 1 + 8).Document;

    /// <summary>Flags, then sections: the command, and lists of documents that belong into it under a name.</summary>
    private static BsonDocument ReadMessage(byte[] body)
    {
        var command = new BsonDocument();
        for (var at = 4; at < body.Length;)
        {
            if (body[at] == 0)
            {
                var (document, end) = Read(body, at + 1);
                command.Merge(document, overwriteExistingElements: false);
                at = end;
                continue;
            }

            var last = at + 1 + BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at + 1));
            var nameEnd = Array.IndexOf(body, (byte)0, at + 5);
            var list = new BsonArray();
            command[Encoding.UTF8.GetString(body.AsSpan(at + 5, nameEnd - at - 5))] = list;
            for (at = nameEnd + 1; at < last;)
            {
                var (document, end) = Read(body, at);
                list.Add(document);
                at = end;
            }
        }

        return command;
    }

    private static (BsonDocument Document, int End) Read(byte[] body, int at)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at));
        return (BsonSerializer.Deserialize<BsonDocument>(body.AsSpan(at, length).ToArray()), at + length);
    }
}
