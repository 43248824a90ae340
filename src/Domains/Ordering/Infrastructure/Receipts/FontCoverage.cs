using System.Buffers.Binary;
using System.Collections.Frozen;

namespace FoodSaaS.Ordering.Infrastructure.Receipts;

/// <summary>Which characters a TrueType font can show: its table <c>cmap</c>, subtable of format 4 (the basic plane), as the OpenType specification has it.</summary>
internal static class FontCoverage
{
    private const int Windows = 3;
    private const int BasicPlane = 1;
    private const int Headers = 12;
    private const int TableRecord = 16;
    private const int EncodingRecord = 8;

    /// <exception cref="InvalidDataException">The font has no such table.</exception>
    public static FrozenSet<char> Of(ReadOnlySpan<byte> font)
    {
        var cmap = TableOf(font, "cmap"u8);
        for (var i = 0; i < Number(cmap, 2); i++)
        {
            var record = cmap[(4 + (i * EncodingRecord))..];
            if (Number(record, 0) == Windows && Number(record, 2) == BasicPlane) return Read(cmap[(int)BinaryPrimitives.ReadUInt32BigEndian(record[4..])..]).ToFrozenSet();
        }

        throw new InvalidDataException("The font says nothing of the basic plane.");
    }

    private static HashSet<char> Read(ReadOnlySpan<byte> table)
    {
        var doubled = Number(table, 6);
        var (ends, starts) = (14, 16 + doubled);
        var (deltas, offsets) = (starts + doubled, starts + (2 * doubled));
        var shown = new HashSet<char>();
        for (var segment = 0; segment < doubled; segment += 2)
        {
            var (start, end, delta, offset) = (Number(table, starts + segment), Number(table, ends + segment), Number(table, deltas + segment), Number(table, offsets + segment));
            for (var code = start; code <= end && code < char.MaxValue; code++)
            {
                var glyph = offset == 0 ? code + delta : Number(table, offsets + segment + offset + (2 * (code - start)));
                if ((glyph & char.MaxValue) != 0) shown.Add((char)code);
            }
        }

        return shown;
    }

    private static ReadOnlySpan<byte> TableOf(ReadOnlySpan<byte> font, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < Number(font, 4); i++)
        {
            var record = font[(Headers + (i * TableRecord))..];
            if (record[..4].SequenceEqual(name)) return font[(int)BinaryPrimitives.ReadUInt32BigEndian(record[8..])..];
        }

        throw new InvalidDataException("The font lacks a table.");
    }

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
