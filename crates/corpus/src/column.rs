//! Reading numbers and records in place, each access checked.

use core::marker::PhantomData;

use serde::Deserialize;

use crate::{layout::Section, read::Damage};

/// A section as a row of numbers.
#[derive(Clone, Copy)]
pub(crate) struct Column<'a> {
    pub(crate) section: Section,
    pub(crate) bytes: &'a [u8],
}

impl Column<'_> {
    pub(crate) fn u32(self, row: usize) -> Result<u32, Damage> {
        self.inlined_u32(row)
    }

    pub(crate) fn u16(self, row: usize) -> Result<u16, Damage> {
        self.inlined_u16(row)
    }

    /// The same where a query spends its time; elsewhere a call is smaller.
    #[inline(always)]
    pub(crate) fn inlined_u32(self, row: usize) -> Result<u32, Damage> {
        self.number::<4>(row).map(u32::from_le_bytes)
    }

    /// The same where a query spends its time; elsewhere a call is smaller.
    #[inline(always)]
    pub(crate) fn inlined_u16(self, row: usize) -> Result<u16, Damage> {
        self.number::<2>(row).map(u16::from_le_bytes)
    }

    pub(crate) fn i16(self, row: usize) -> Result<i16, Damage> {
        self.number::<2>(row).map(i16::from_le_bytes)
    }

    pub(crate) fn u8(self, row: usize) -> Result<u8, Damage> {
        self.bytes.get(row).copied().ok_or(Damage::Row { section: self.section, row })
    }

    /// The rows of the child column that belong to `row` of the parent.
    pub(crate) fn children(self, row: usize) -> Result<core::ops::Range<usize>, Damage> {
        let (first, end) = (self.u32(row)? as usize, self.u32(row + 1)? as usize);
        if first <= end { Ok(first..end) } else { Err(Damage::Row { section: self.section, row }) }
    }

    /// How many rows of four bytes there are.
    pub(crate) fn len_u32(self) -> usize {
        self.bytes.len() / 4
    }

    #[inline(always)]
    fn number<const WIDTH: usize>(self, row: usize) -> Result<[u8; WIDTH], Damage> {
        row.checked_mul(WIDTH)
            .and_then(|start| self.bytes.get(start..start.checked_add(WIDTH)?))
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(Damage::Row { section: self.section, row })
    }
}

/// A section as a row of records of unequal length.
pub(crate) struct Records<'a, T> {
    section: Section,
    offsets: Column<'a>,
    data: &'a [u8],
    kind: PhantomData<T>,
}

impl<'a, T: Deserialize<'a>> Records<'a, T> {
    pub(crate) fn new(section: Section, bytes: &'a [u8]) -> Result<Self, Damage> {
        let damage = Damage::Section { section };
        let (count, rest) = bytes.split_first_chunk::<4>().ok_or(damage)?;
        let table = (u32::from_le_bytes(*count) as usize)
            .checked_add(1)
            .and_then(|rows| rows.checked_mul(4))
            .ok_or(damage)?;
        let (offsets, data) = rest.split_at_checked(table).ok_or(damage)?;
        Ok(Self { section, offsets: Column { section, bytes: offsets }, data, kind: PhantomData })
    }

    pub(crate) fn len(&self) -> usize {
        self.offsets.len_u32().saturating_sub(1)
    }

    pub(crate) fn get(&self, row: usize) -> Result<T, Damage> {
        postcard::from_bytes(self.bytes(row)?).map_err(|_| self.damage(row))
    }

    /// What a record begins with.
    pub(crate) fn beginning<F: Deserialize<'a>>(&self, row: usize) -> Result<F, Damage> {
        let (first, _) =
            postcard::take_from_bytes(self.bytes(row)?).map_err(|_| self.damage(row))?;
        Ok(first)
    }

    fn bytes(&self, row: usize) -> Result<&'a [u8], Damage> {
        self.data.get(self.offsets.children(row)?).ok_or(self.damage(row))
    }

    fn damage(&self, row: usize) -> Damage {
        Damage::Row { section: self.section, row }
    }
}
