using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import.Workbooks;

/// <summary>
/// The parts of an .xlsx file. Only those that are asked for are unpacked, within one budget for all; macros, pictures, external links and everything else in
/// the archive stay packed. Broken archives throw <see cref="InvalidDataException"/> or <see cref="XmlException"/>; <see cref="Failure"/> says more where it is known.
/// </summary>
internal sealed class WorkbookArchive : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private long _budget = WorkbookLimits.UnpackedBytes;

    private WorkbookArchive(ZipArchive zip)
    {
        _zip = zip;
        foreach (var entry in zip.Entries) _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    public Error? Failure { get; private set; }

    /// <exception cref="InvalidDataException">It is no ZIP archive, or one of too many files.</exception>
    public static WorkbookArchive Open(ReadOnlyMemory<byte> file)
    {
        // Before the directory is read: its length is what the archive's end says, and the reader below insists on that number.
        if (DeclaredEntries(file.Span) is not <= WorkbookLimits.Entries) throw new InvalidDataException("No directory, or too long a one.");
        var bytes = MemoryMarshal.TryGetArray(file, out var array) ? array : new ArraySegment<byte>(file.ToArray());
        return new(new ZipArchive(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8));
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>Reads UTF-8 only, whatever the part declares: nothing else occurs, and the guards count its bytes.</summary>
    public XmlReader Read(string part)
    {
        if (!_parts.TryGetValue(part, out var entry)) throw new InvalidDataException($"There is no part {part}.");
        var text = new StreamReader(new GuardedPart(entry.Open(), this), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    public void Spend(int bytes)
    {
        _budget -= bytes;
        if (_budget < 0) RefuseAsTooLarge();
    }

    [DoesNotReturn]
    public void RefuseAsTooLarge()
    {
        Failure = WorkbookErrors.TooLarge();
        throw new InvalidDataException("The archive unpacks to too much.");
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>From the record at the end of every ZIP archive; null where there is none.</summary>
    private static int? DeclaredEntries(ReadOnlySpan<byte> file)
    {
        const int length = 22;
        var at = file.LastIndexOf("PK\u0005\u0006"u8);
        return at < 0 || at + length > file.Length ? null : BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 10)..]);
    }
}
