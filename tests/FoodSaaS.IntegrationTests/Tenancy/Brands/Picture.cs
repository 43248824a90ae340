using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

/// <summary>A small PNG that is different for every seed.</summary>
internal static class Picture
{
    private const int Side = 400;

    public static byte[] Png(string seed)
    {
        var colour = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Side);
        header[8] = 8;
        header[9] = 2;
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR", header);
        Chunk(png, "IDAT", Pixels(colour));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Pixels(byte[] colour)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            for (var y = 0; y < Side; y++)
            {
                zlib.WriteByte(0);
                for (var x = 0; x < Side; x++) zlib.Write(colour, 0, 3);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream png, string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        png.Write(length);
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(length, Crc(body));
        png.Write(length);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320 & (0u - (crc & 1)));
        }

        return ~crc;
    }
}
